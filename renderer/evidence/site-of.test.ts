import { expect, it } from 'vitest'
import { siteOf } from './site-of.ts'

it.each([
  ['https://www.lemonde.fr/article/1', 'lemonde.fr'],
  ['http://data.gov.uk:8080/?www.a.b', 'data.gov.uk'],
  // As it is, and not as it may look like another.
  ['https://lemond\u0435.fr', 'xn--lemond-8of.fr'],
  ['mailto:a@b.fr', ''],
  ['doi 10.1000/1', ''],
  [undefined, ''],
])('the site of %s is “%s”', (address, site) => {
  expect(siteOf(address)).toBe(site)
})
