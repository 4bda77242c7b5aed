import { describe, expect, it } from 'vitest'
import en from './en.json'
import fr from './fr.json'
import { systemLanguage } from './messages.ts'

interface Words {
  readonly [name: string]: string | Words
}

const namesIn = (words: Words, path = ''): readonly string[] =>
  Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'string' ? [path + name] : namesIn(word, `${path}${name}.`),
  )
const wordsIn = (words: Words): readonly string[] =>
  Object.values(words).flatMap((word) => (typeof word === 'string' ? [word] : wordsIn(word)))

describe('the words of the native menu and dialogs', () => {
  it('are the same set in both languages', () => {
    expect(namesIn(fr)).toEqual(namesIn(en))
  })

  it('keep to French typography', () => {
    for (const word of wordsIn(fr)) {
      expect(word).not.toMatch(/(?<!\u202f)[;!?»](?!\w)/)
      expect(word).not.toMatch(/(?<!\u00a0):/)
      expect(word).not.toMatch(/«(?!\u202f)|'/)
    }
  })
})

describe('systemLanguage', () => {
  it.each([
    [['fr-CA', 'en-US'], 'fr'],
    [['en-GB'], 'en'],
    [['de-DE', 'fr-FR', 'en-US'], 'fr'],
    [['frr-DE'], 'en'],
    [[], 'en'],
  ])('is, for a system that prefers %j, %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language)
  })
})
