import { plugins } from '@citation-js/core'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { CslItem } from '../../../project/sources.ts'
import { cslTypes } from '../../../project/vocabulary.ts'
import { cite as citeInOwnStyle } from '../cite.ts'
import { hostileTexts } from '../../hostile-text.ts'
import { visibleText } from '../../words/visible-text.ts'
import { citeInStyle, type CslStyle } from './cite-in-style.ts'

const styles: readonly CslStyle[] = ['apa', 'harvard', 'vancouver']
const languages = ['en', 'fr'] as const

const durand = { given: 'Zoé', family: 'Durand' }
const accessed = { 'date-parts': [[2025, 3, 15]] } satisfies CslItem['accessed']

const sources = {
  page: {
    type: 'webpage',
    title: 'What is known of the pocket',
    author: [durand],
    'container-title': 'The Daily Example',
    accessed,
    URL: 'https://example.org/pocket',
  },
  article: {
    type: 'article-newspaper',
    title: 'Les troupes encerclées',
    author: [durand, { given: 'Charles', 'dropping-particle': 'de', family: 'Gaulle' }],
    'container-title': 'Le Monde diplomatique',
    issued: { 'date-parts': [[2025, 3, 14]] },
    accessed,
    page: '3-5',
    URL: 'https://example.org/troupes',
  },
  report: {
    type: 'report',
    title: 'Rapport annuel',
    author: [{ literal: 'Cour des comptes' }],
    publisher: 'Cour des comptes',
    number: '12',
    issued: { 'date-parts': [[2024]] },
  },
  book: {
    type: 'book',
    title: 'Mémoires de guerre',
    author: [{ given: 'Charles', 'dropping-particle': 'de', family: 'Gaulle' }],
    publisher: 'Plon',
    'publisher-place': 'Paris',
    edition: '2',
    issued: { 'date-parts': [[1954]] },
  },
} as const satisfies Record<string, CslItem>

const NBSP = '\u00A0'
const NARROW = '\u202F'
/** The hyphen that no line ends at. */
const HYPHEN = '\u2011'

const expected: Record<
  CslStyle,
  Record<(typeof languages)[number], Record<keyof typeof sources, string>>
> = {
  apa: {
    en: {
      page: 'Durand, Z. (n.d.). What is known of the pocket. The Daily Example. Retrieved March 15, 2025, from https://example.org/pocket',
      article:
        'Durand, Z., & Gaulle, C. de. (2025, March 14). Les troupes encerclées. Le Monde diplomatique, 3–5. https://example.org/troupes',
      report: 'Cour des comptes. (2024). Rapport annuel (No. 12). Cour des comptes.',
      book: 'Gaulle, C. de. (1954). Mémoires de guerre (2nd ed.). Plon.',
    },
    fr: {
      page: `Durand, Z. (s.${NBSP}d.). What is known of the pocket. The Daily Example. Consulté 15 mars 2025, à l’adresse https://example.org/pocket`,
      article: `Durand, Z., & Gaulle, C. de. (2025, mars 14). Les troupes encerclées. Le Monde diplomatique, 3${HYPHEN}5. https://example.org/troupes`,
      report: 'Cour des comptes. (2024). Rapport annuel (Nᵒ 12). Cour des comptes.',
      book: 'Gaulle, C. de. (1954). Mémoires de guerre (2ᵉ éd.). Plon.',
    },
  },
  harvard: {
    en: {
      page: 'Durand, Z. (no date) What is known of the pocket, The Daily Example. Available at: https://example.org/pocket (Accessed: 15 March 2025).',
      article:
        'Durand, Z. and Gaulle, C. de (2025) “Les troupes encerclées”, Le Monde diplomatique, 14 March, pp. 3–5. Available at: https://example.org/troupes (Accessed: 15 March 2025).',
      report: 'Cour des comptes (2024) Rapport annuel. 12. Cour des comptes.',
      book: 'Gaulle, C. de (1954) Mémoires de guerre. 2nd edn. Paris: Plon.',
    },
    fr: {
      page: `Durand, Z. (sans date) What is known of the pocket, The Daily Example. Disponible sur${NBSP}: https://example.org/pocket (Consulté le${NBSP}: 15 mars 2025).`,
      article: `Durand, Z. et Gaulle, C. de (2025) «${NBSP}Les troupes encerclées${NBSP}», Le Monde diplomatique, 14 mars, p. 3${HYPHEN}5. Disponible sur${NBSP}: https://example.org/troupes (Consulté le${NBSP}: 15 mars 2025).`,
      report: 'Cour des comptes (2024) Rapport annuel. 12. Cour des comptes.',
      book: `Gaulle, C. de (1954) Mémoires de guerre. 2ᵉ éd. Paris${NBSP}: Plon.`,
    },
  },
  vancouver: {
    en: {
      page: 'Durand Z. The Daily Example [Internet]. [cited 2025 Mar 15]. What is known of the pocket. Available from: https://example.org/pocket',
      article:
        'Durand Z, Gaulle C de. Les troupes encerclées. Le Monde diplomatique [Internet]. 2025 Mar 14 [cited 2025 Mar 15]:3–5. Available from: https://example.org/troupes',
      report: 'Cour des comptes. Rapport annuel. Cour des comptes; 2024. Report no.: 12.',
      book: 'Gaulle C de. Mémoires de guerre. 2nd ed. Paris: Plon; 1954.',
    },
    fr: {
      page: `Durand Z. The Daily Example [Internet]. [cité 15 mars 2025]. What is known of the pocket. Disponible sur${NBSP}: https://example.org/pocket`,
      article: `Durand Z, Gaulle C de. Les troupes encerclées. Le Monde diplomatique [Internet]. 14 mars 2025 [cité 15 mars 2025]:3${HYPHEN}5. Disponible sur${NBSP}: https://example.org/troupes`,
      report: `Cour des comptes. Rapport annuel. Cour des comptes${NARROW}; 2024. Rapport nᵒ${NBSP}: 12.`,
      book: `Gaulle C de. Mémoires de guerre. 2ᵉ éd. Paris${NBSP}: Plon${NARROW}; 1954.`,
    },
  },
}

afterEach(() => vi.restoreAllMocks())

describe.each(styles)('citing in the style %s', (style) => {
  describe.each(languages)('in a report in %s', (language) => {
    const cite = citeInStyle(style, language)

    it.each(Object.entries(sources))('cites: %s', (kind, source) => {
      expect({ [kind]: cite(source) }).toEqual({
        [kind]: Object.entries(expected[style][language]).find(([name]) => name === kind)?.[1],
      })
    })

    it.each(Object.entries(hostileTexts))('keeps in one line of plain text: %s', (_, text) => {
      const source = {
        type: 'webpage',
        title: text,
        author: [{ family: text, given: text }, { literal: text }],
        'container-title': text,
        issued: { literal: text },
        URL: `https://example.org/${text}`,
      } satisfies CslItem
      const citation = cite(source)
      expect(citation).not.toMatch(/[\t\n\u2028\u2029]| {2}/)
      const address = visibleText(source.URL).replace(/[ \t\n\u2028\u2029]+/g, ' ')
      expect(citation).toContain(address.trim())
    })

    it('says of a source without a title that it has none', () => {
      const untitled = language === 'fr' ? 'Source sans titre' : 'Untitled source'
      expect(cite({ type: 'document', title: ' ', author: [{ family: '' }] })).toContain(untitled)
      expect(cite({ type: 'webpage', title: '', URL: 'https://example.org/' })).toMatch(
        new RegExp(`^“?(?:«${NBSP})?${untitled}.*https://example\\.org/`),
      )
    })

    it('copes with whatever a source can bear', () => {
      const text = fc.oneof(
        fc.string(),
        fc.constantFrom(...Object.values(hostileTexts), '', ' ', 'constructor', '__proto__'),
      )
      const date = fc.oneof(
        fc.record({
          'date-parts': fc.tuple(fc.array(fc.integer(), { minLength: 1, maxLength: 3 })),
        }),
        fc.record({ literal: fc.string({ minLength: 1 }) }),
      )
      const source = fc.record(
        {
          type: fc.constantFrom(...cslTypes),
          title: text,
          author: fc.array(fc.record({ family: text, given: text }, { requiredKeys: [] })),
          number: text,
          page: text,
          edition: text,
          DOI: text,
          URL: text,
          language: text,
          issued: date,
          accessed: date,
        },
        { requiredKeys: ['type', 'title'] },
      )
      fc.assert(
        fc.property(source, (item) => {
          const citation = cite(item)
          expect(citation).not.toBe('')
          expect(citation).not.toMatch(/[\t\n\u2028\u2029]|CSL STYLE ERROR/)
        }),
        { numRuns: 50 },
      )
    })
  })

  it('keeps an address as it is, quotation marks and all, so that it can be made a link', () => {
    const URL = `https://example.org/it's?a="b"&c=<i>d</i>&e=$&`
    expect(citeInStyle(style, 'fr')({ ...sources.page, URL })).toContain(URL)
  })

  it('leaves out the markup of CSL-JSON, and keeps the capitals and other signs as they were typed', () => {
    const cite = citeInStyle(style, 'en')
    const title = 'le cas <i>Homo sapiens</i> & a < b &amp; 1. CO<sub>2</sub>'
    expect(cite({ ...sources.page, title })).toContain('le cas Homo sapiens & a < b &amp; 1. CO2')
  })

  it('cites a source alike, whatever else is cited', () => {
    const cite = citeInStyle(style, 'en')
    const first = cite(sources.article)
    cite({ ...sources.article, title: 'Another of the same day' })
    expect(cite({ ...sources.article })).toBe(first)
  })

  it('cites in our own style the one source that the engine fails on, and the others as asked', () => {
    const csl = plugins.config.get('@csl')
    const engine = csl.engine.bind(csl)
    vi.spyOn(csl, 'engine').mockImplementation((items, ...rest) => {
      if (items.some((item) => 'title' in item && item.title === 'Odd'))
        throw new TypeError('no such name')
      return engine(items, ...rest)
    })
    const cite = citeInStyle(style, 'en')
    const odd = { ...sources.page, title: 'Odd' }
    expect(cite(odd)).toBe(citeInOwnStyle(odd, 'en'))
    const elsewhere = { ...odd, URL: 'https://example.org/elsewhere' }
    expect(cite(elsewhere)).toBe(citeInOwnStyle(elsewhere, 'en'))
    const page = { ...sources.page, title: 'What was not cited before' }
    expect(cite(page)).toContain(style === 'apa' ? '(n.d.)' : 'Available')
  })

  it('cites in our own style what the style lists nowhere', () => {
    const letter = { type: 'personal_communication', title: '' } as const
    expect(citeInStyle(style, 'en')(letter)).not.toBe('')
  })

  it('looks nothing up for a source that is a DOI or an address alone', () => {
    const fetch = vi.spyOn(globalThis, 'fetch')
    const cite = citeInStyle(style, 'en')
    expect(cite({ type: 'webpage', title: '10.1000/xyz123' })).toContain('10.1000/xyz123')
    const known = { type: 'webpage', title: 'https://doi.org/10.1000/xyz123' } as const
    expect(cite({ ...known, DOI: '10.1000/xyz123' })).toContain('10.1000/xyz123')
    expect(fetch).not.toHaveBeenCalled()
  })
})
