import { expect, it } from 'vitest'
import { choiceOption } from './choice-option.ts'

it('takes a word that is a choice', () => {
  expect(choiceOption('--language', 'fr', ['en', 'fr'])).toBe('fr')
})

it.each(['', 'de', 'FR'])('refuses "%s", and says what there is to choose', (typed) => {
  expect(() => choiceOption('--language', typed, ['en', 'fr'])).toThrow(
    `--language is en or fr, not "${typed}".`,
  )
})
