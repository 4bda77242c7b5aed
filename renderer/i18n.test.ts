import { computed } from 'vue'
import { afterEach, describe, expect, it } from 'vitest'
import { createI18n } from 'vue-i18n'
import { i18n } from './i18n.ts'

const { t, locale } = i18n.global

afterEach(() => {
  locale.value = 'en'
})

/** @returns the keys of all messages in the branch but those that are asked for with a number */
function keysOf(branch: object): string[] {
  return Object.entries(branch).flatMap(([step, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null)
      return keysOf(value).map((rest) => `${step}.${rest}`)
    return String(value).includes('|') ? [] : [step]
  })
}

describe('the words of the app', () => {
  it('are those of the language that is spoken now, also where they were asked for in another one before', () => {
    const said = computed(() => t('marks.verified'))
    const english = said.value
    expect(english).not.toBe('marks.verified')
    locale.value = 'fr'
    const french = said.value
    expect(french).not.toBe(english)
    locale.value = 'en'
    expect(said.value).toBe(english)
    locale.value = 'fr'
    expect(said.value).toBe(french)
  })

  it.each(['en', 'fr'] as const)('are in %s what the library makes of them', (language) => {
    locale.value = language
    const byLibrary = createI18n({
      legacy: false,
      locale: language,
      messages: i18n.global.messages.value,
    })
    const keys = keysOf(i18n.global.messages.value[language])
    expect(keys.length).toBeGreaterThan(500)
    expect(keys.map((key) => t(key))).toEqual(keys.map((key) => byLibrary.global.t(key)))
  })

  it('have put into them what is given each time', () => {
    const [one, two] = [1, 2].map((checked) => t('bar.checked', { checked, total: 3 }))
    expect(one).toContain('1')
    expect(two).not.toBe(one)
    expect(t('review.sources', 1)).not.toBe(t('review.sources', 2))
  })

  it('have large numbers written the way of the language', () => {
    expect(t('report.unanswered', 3290)).toContain('3,290 suggestions')
    expect(t('bar.checked', { checked: 1470, total: 12_598 }, 12_598)).toBe(
      '1,470 of 12,598 checked',
    )
    expect(t('suggestions.count', { shown: 999, open: 1000 })).toBe('999 of 1,000')
    locale.value = 'fr'
    expect(t('report.unanswered', 3290)).toContain('3\u202f290 suggestions')
    expect(t('bar.checked', { checked: 1, total: 1470 }, 1470)).toBe('1 sur 1\u202f470 examinées')
  })

  it('agree in French with how many there are, not with how many are done', () => {
    locale.value = 'fr'
    expect(t('bar.checked', { checked: 1, total: 1 }, 1)).toBe('1 sur 1 examinée')
    expect(t('bar.checked', { checked: 1, total: 5 }, 5)).toBe('1 sur 5 examinées')
  })
})
