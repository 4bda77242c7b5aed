import { describe, expect, it } from 'vitest'
import sources from '../../resources/samples/sample-sources.json'
import { SampleSources } from './sample.ts'

describe('the sources of the sample article', () => {
  it('are as many in French as in English, and complete', () => {
    const { fr, en } = SampleSources.parse(sources)
    expect(fr.length).toBe(en.length)
    expect(fr.length).toBeGreaterThan(2)
  })

  it('cannot be taken for real ones', () => {
    const { fr, en } = SampleSources.parse(sources)
    for (const { csl, passage } of [...fr, ...en]) {
      expect(csl.title).toMatch(/^(?:Example source|Exemple de source)/)
      expect(csl.URL).toMatch(/^https:\/\/example\.org\//)
      expect(passage).toMatch(/^(?:This is an example|Ceci est un exemple)/)
    }
  })
})
