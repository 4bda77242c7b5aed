import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockAt, blockOffsets, canonicalText } from '../article/canonical-text.ts'
import { SuggestionId, type Block, type Language } from '../project/records.ts'
import { attributeStatements } from './attribution/attribution.ts'
import { english } from './lexicons/en.ts'
import { french } from './lexicons/fr.ts'
import { readBlocks } from './reading/sentences.ts'
import { suggestClaims } from './suggest-claims.ts'

const pieces = fc.constantFrom(
  ...[
    'Le maire Paul Garin',
    'Anne Stone',
    'il',
    'she',
    'des experts',
    'a dit',
    'said',
    'a-t-il ajouté',
    'affirmant',
  ],
  ...[
    'que',
    'that',
    'qui',
    'selon',
    'according to',
    'le pont a été fermé',
    'the bridge was closed',
    'on Friday',
  ],
  ...[
    '«',
    '»',
    '“',
    '”',
    '"',
    ',',
    '.',
    ':',
    '?',
    '!',
    '…',
    ';',
    '(',
    ')',
    '–',
    '3 000',
    'et',
    'and',
    'comme',
    '\u202F',
  ],
)
const block: fc.Arbitrary<Block> = fc
  .tuple(
    fc.constantFrom('paragraph', 'list-item', 'quotation'),
    fc.array(pieces, { maxLength: 25 }),
  )
  .map(([type, words]) => ({ type, text: words.join(' ').trim() || 'Rien' }))
const draft = fc.record({
  id: fc.constant('draft-1'),
  language: fc.constantFrom<Language>('fr', 'en'),
  blocks: fc.array(block, { minLength: 1, maxLength: 6 }),
})

describe('suggestions of any draft', () => {
  it('lie within one block each, are trimmed, in order, and apart from one another', () => {
    fc.assert(
      fc.property(draft, ({ id, language, blocks }) => {
        const text = canonicalText(blocks)
        const offsets = blockOffsets(blocks)
        let lastEnd = 0
        for (const { span } of suggestClaims({ id, language, blocks })) {
          const words = text.slice(span.start, span.end)
          expect(words).not.toBe('')
          expect(words).toBe(words.trim())
          expect(span.start).toBeGreaterThanOrEqual(lastEnd)
          const place = blockAt(offsets, span.start)
          expect(span.end).toBeLessThanOrEqual(
            (offsets[place] ?? 0) + (blocks[place]?.text.length ?? 0),
          )
          lastEnd = span.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('have ids that are unique, of the agreed form, and the same for the same draft', () => {
    fc.assert(
      fc.property(draft, (article) => {
        const suggestions = suggestClaims(article)
        const ids = suggestions.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(ids.every((id) => SuggestionId.safeParse(id).success)).toBe(true)
        expect(suggestClaims(copyOf(article))).toEqual(suggestions)
      }),
    )
  })

  it('have a score from 0 to 1, at least one kind, and no empty speaker', () => {
    fc.assert(
      fc.property(draft, (article) => {
        for (const { score, kinds, speaker } of suggestClaims(article)) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(kinds.length).toBeGreaterThan(0)
          expect(speaker).not.toBe('')
        }
      }),
    )
  })
})

function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value // The draft is plain data.
}

/** How often tokens and names are looked at while a paragraph is searched. */
function workOn(text: string, language: Language): number {
  let looks = 0
  const counting = <Item>(items: readonly Item[]): readonly Item[] =>
    new Proxy(items, {
      get(target, key, receiver): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1
        return Reflect.get(target, key, receiver)
      },
    })
  const lexicon = language === 'fr' ? french : english
  const blocks = readBlocks([{ type: 'paragraph', text }], lexicon).map((read) => ({
    ...read,
    sentences: read.sentences.map((sentence) => ({
      ...sentence,
      tokens: counting(sentence.tokens),
      quotation: counting(sentence.quotation),
      names: counting(sentence.names),
    })),
  }))
  attributeStatements(blocks, lexicon)
  return looks
}

describe('the search for claims', () => {
  it.each([
    'dit ',
    ', ',
    'selon Paul, ',
    'Paul a dit que ',
    'Paul a fait, affirmant que ',
    'le ministre a dit, ',
    'Paul, qui a dit, ',
    '« a » ',
    '« Il a plu, dit Paul, ',
    ': « Il a ',
    'et que ',
    'according to Paul ',
    'Paul said, ',
    'Paul said Anne said ',
    'A ',
    'Paul Garin ',
    'voilà : « mot » ',
    'by Paul Garin ',
    'Paul Garin a ri, dit-il, ',
  ])('takes no more steps a word in a sentence without end: %j', (repeated) => {
    for (const language of ['fr', 'en'] as const) {
      const short = workOn(repeated.repeat(500), language)
      const long = workOn(repeated.repeat(2000), language)
      expect(long).toBeLessThan(short * 4.5 + 1000)
    }
  })
})
