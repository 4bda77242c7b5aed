import { describe, expect, it } from 'vitest'
import { english } from '../lexicons/en.ts'
import { french } from '../lexicons/fr.ts'
import { readFeatures, shows } from './features.ts'
import { sentenceReader } from './read-alone.ts'

const readers = { en: sentenceReader(english), fr: sentenceReader(french) }

/** The features of some words of a sentence, or of all of it. */
function featuresOf(sentence: string, language: 'en' | 'fr', stretch = sentence) {
  const reading = readers[language](sentence)
  const start = sentence.indexOf(stretch)
  const from = reading.tokens.findIndex((token) => token.start >= start)
  const to = reading.tokens.findLastIndex((token) => token.end <= start + stretch.length) + 1
  return readFeatures(reading, { from, to })
}

describe('readFeatures', () => {
  const sentence = 'In 2019 Ann Roux met 40 Danes, and we left.'

  it('counts words, figures and names, but for a capital that begins the stretch', () => {
    expect(featuresOf(sentence, 'en')).toMatchObject({
      words: 10,
      numbers: 2,
      names: 2,
      capitals: 3,
      firstPersons: 1,
    })
    expect(featuresOf(sentence, 'en', 'Ann Roux met 40')).toMatchObject({
      words: 4,
      numbers: 1,
      names: 0,
      capitals: 1,
      firstPersons: 0,
    })
  })

  it('shows only what the tokens of a stretch show, also of one sentence after another stretch', () => {
    const whole = featuresOf(sentence, 'en')
    const end = featuresOf(sentence, 'en', 'and we left')
    expect(
      (['date', 'number', 'past', 'first-person'] as const).every((sign) => shows(whole, sign)),
    ).toBe(true)
    expect((['date', 'number', 'year'] as const).some((sign) => shows(end, sign))).toBe(false)
    expect(shows(end, 'first-person')).toBe(true)
  })

  it('reads a cue by the words around it, which need not be in the stretch', () => {
    const rumour = 'Le maire aurait quitté Brevik le 4 mars.'
    expect(shows(featuresOf(rumour, 'fr', 'aurait'), 'rumour')).toBe(true)
    expect(shows(featuresOf(rumour, 'fr', '4'), 'date')).toBe(true)
    expect(shows(featuresOf(rumour, 'fr', '4'), 'number')).toBe(false)
  })
})
