import { describe, expect, it } from 'vitest'
import { checklistItems } from '../../claims/checklist.ts'
import type { Messages } from '../../locales/translate.ts'
import en from '../locales/en.json' with { type: 'json' }
import fr from '../locales/fr.json' with { type: 'json' }
import { isChecklistItem } from './report-words.ts'

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, message]) =>
    typeof message === 'string'
      ? [[prefix + name, message] as [string, string]]
      : flatten(message, `${prefix}${name}.`),
  )
}

const english = new Map(flatten(en))
const french = flatten(fr)
const slotsOf = (message: string): string[] => [...new Set(message.match(/\{\w+\}/g))].sort()

describe('the words of reports', () => {
  it('have the same keys in both languages', () => {
    expect(french.map(([key]) => key)).toEqual([...english.keys()])
  })

  it('have the same slots in both languages', () => {
    for (const [key, message] of french)
      expect(slotsOf(message), key).toEqual(slotsOf(english.get(key) ?? ''))
  })

  it('put every item of the checklist in words', () => {
    expect(checklistItems.filter((item) => !isChecklistItem(item))).toEqual([])
  })

  it('keep to French typography', () => {
    for (const [key, message] of french) {
      expect(message, key).not.toMatch(/[^\u202F][;!?»]/)
      expect(message, key).not.toMatch(/«(?!\u202F)/)
      expect(message, key).not.toMatch(/[^\u00A0]:/)
      expect(message, key).not.toMatch(/['"]/)
    }
  })

  it('have nothing before a speaker that would join a French article: « à le ministère »', () => {
    const beforeSpeakers = french.filter(([, message]) => message.includes('{speaker}'))
    expect(beforeSpeakers.length).toBeGreaterThan(0)
    for (const [key, message] of beforeSpeakers)
      expect(message, key).not.toMatch(/(?:à|de) \{speaker/)
  })

  it('keep to English typography', () => {
    for (const [key, message] of english) expect(message, key).not.toMatch(/['"]|\s[;:!?]/)
  })
})
