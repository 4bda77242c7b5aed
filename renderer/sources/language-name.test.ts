import { expect, it } from 'vitest'
import { languageName } from './language-name.ts'

it.each([
  ['en', 'fr', 'anglais'],
  ['en', 'en', 'English'],
  ['fr-CA', 'en', 'Canadian French'],
  ['deu', 'en', 'German'],
])('calls %s in %s %s', (typed, app, name) => {
  expect(languageName(typed, app === 'fr' ? 'fr' : 'en')).toBe(name)
})

it.each(['English', 'en français', 'langue d’oc', ''])('leaves %j as it was typed', (typed) => {
  expect(languageName(typed, 'en')).toBe(typed)
})
