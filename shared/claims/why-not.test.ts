import { describe, expect, it } from 'vitest'
import { canonicalText } from '../article/canonical-text.ts'
import { importArticle } from '../article/import-article.ts'
import { addClaim } from '../project/claim-actions.ts'
import { clockAtStart } from '../project/clock.ts'
import type { EventDraft } from '../project/events.ts'
import { fold } from '../project/project-log.ts'
import type { Language } from '../project/records.ts'
import { stampEvents } from '../project/stamp-events.ts'
import { searchClaims } from './suggest-claims.ts'
import { DEFAULT_LINE } from './suggestion-line.ts'
import { whyNot, type Passage } from './why-not.ts'

const articles: Readonly<Record<Language, string>> = {
  en: [
    'Lund council votes on a new quay',
    '',
    'The council of Lund voted on Tuesday to spend 4.2 million euros on a new quay.',
    'The old quay is behind the church, near the market.',
    'Who pays for it?',
    'Good morning, everybody.',
    'Photo: Anna Roux',
    'Then silence.',
    'A quiet evening by the sea.',
    'Mayor Ida Brandt said on Monday that the harbour had lost 300 ships since 2015.',
  ].join('\n'),
  fr: [
    'Lund vote la construction d’un nouveau quai',
    '',
    'Le conseil de Lund a voté mardi une dépense de 4,2 millions d’euros pour un nouveau quai.',
    'L’ancien quai se trouve derrière l’église, près du marché.',
    'Qui paiera\u202f?',
    'Bonjour à tous.',
    'Photo\u00a0: Anna Roux',
    'Puis silence.',
    'Une longue soirée tranquille sur l’eau.',
    'La maire Ida Brandt a déclaré lundi que le port avait perdu 300 navires depuis 2015.',
  ].join('\n'),
}

/** An article as it is read, and what became of it. */
function read(language: Language, { line = DEFAULT_LINE, events = noEvents } = {}) {
  const imported = importArticle(articles[language], 'text')
  if (typeof imported === 'string') throw new Error(imported)
  const text = canonicalText(imported.blocks)
  const search = searchClaims({ id: 'd1', language, blocks: imported.blocks })
  const author = {
    installation: 'annaannaannaanna',
    by: { name: 'Anna', role: 'checker' },
  } as const
  const drafts = events(search.suggestions, text)
  const project = fold(stampEvents(drafts, author, clockAtStart, '2026-01-01T00:00:00.000Z').events)
  const why = whyNot({ search, project, line })
  const wordsOf = (passage: Passage | null): string | undefined =>
    passage ? text.slice(passage.span.start, passage.span.end) : undefined
  const about = (words: string): Passage | null => why.at(text.indexOf(words))
  return { why, text, about, wordsOf, search }
}

type Suggestions = ReturnType<typeof searchClaims>['suggestions']
type Decide = (suggestions: Suggestions, text: string) => EventDraft[]
const noEvents: Decide = () => []

const dismissFirst: Decide = ([first]) =>
  first ? [{ type: 'suggestion.dismissed', data: { suggestion: first.id } }] : []

const acceptFirst: Decide = ([first], text) =>
  first ? [addClaim('c1', { id: 'd1', text }, { ...first, suggestion: first.id })] : []

describe.each<[Language, Readonly<Record<string, string>>]>([
  [
    'en',
    {
      question: 'Who pays',
      greeting: 'Good morning',
      caption: 'Photo',
      'too-short': 'Then silence',
      'no-verb': 'A quiet evening',
    },
  ],
  [
    'fr',
    {
      question: 'Qui paiera',
      greeting: 'Bonjour',
      caption: 'Photo',
      'too-short': 'Puis silence',
      'no-verb': 'Une longue',
    },
  ],
])('why a sentence is not suggested (%s)', (language, sentences) => {
  it.each(Object.entries(sentences))('is that it is no statement: %s', (lack, words) => {
    const { about } = read(language)
    expect(about(words)?.finding).toEqual({ kind: 'not-a-statement', lack })
  })
})

describe.each(['en', 'fr'] as const)('why words are not suggested (%s)', (language) => {
  const plain = { en: 'old quay', fr: 'ancien quai' }[language]
  const report = { en: 'on Monday', fr: 'lundi' }[language]

  it('is that they stand below the line, until it is moved down to them', () => {
    const line = 0.9
    expect(read(language, { line }).about(plain)?.finding.kind).toBe('below-line')
    expect(read(language, { line: 0 }).about(plain)?.finding.kind).toBe('shown')
  })

  it('is told of the claim in the sentence where the words only report it', () => {
    const { about, wordsOf } = read(language)
    const found = about(report)
    expect(found?.finding.kind).toBe('shown')
    expect(wordsOf(found)).toContain('300')
  })

  it('is that they were dismissed', () => {
    const { about, search } = read(language, { events: dismissFirst })
    const [first] = search.suggestions
    expect(about('Lund')?.finding).toEqual({ kind: 'dismissed', suggestion: first })
  })

  it('is nothing where they are a claim, and that it was removed where it was', () => {
    const accepted = read(language, { events: acceptFirst })
    expect(accepted.about('Lund')?.finding).toEqual({ kind: 'shown', item: 'c1' })
    const remove = { type: 'claim.removed' as const, data: { claim: 'c1' } }
    const events: Decide = (...known) => [...acceptFirst(...known), remove]
    const removed = read(language, { events })
    expect(removed.about('Lund')?.finding).toMatchObject({ kind: 'removed' })
    const again: Decide = ([first], text) => [
      ...events(
        [first].flatMap((one) => one ?? []),
        text,
      ),
      ...(first ? [addClaim('c2', { id: 'd1', text }, { ...first, suggestion: first.id })] : []),
    ]
    expect(read(language, { events: again }).about('Lund')?.finding).toEqual({
      kind: 'shown',
      item: 'c2',
    })
  })

  it('is nothing where a claim of one’s own covers a sentence that is no statement', () => {
    const { question } = { en: { question: 'Who pays' }, fr: { question: 'Qui paiera' } }[language]
    const events: Decide = (_, text) => {
      const start = text.indexOf(question)
      const span = { start, end: start + question.length }
      return [
        addClaim('own', { id: 'd1', text }, { span, kinds: [], speaker: null, suggestion: null }),
      ]
    }
    const { about } = read(language, { events })
    expect(about(question)?.finding).toEqual({ kind: 'shown', item: 'own' })
  })

  it('is told of one passage after the other, forwards and back', () => {
    const { why, text, wordsOf } = read(language, { line: 0.9 })
    const forwards: Passage[] = []
    for (let next = why.after(-1); next; next = why.after(next.span.start)) forwards.push(next)
    expect(forwards.length).toBeGreaterThan(5)
    const backwards: Passage[] = []
    for (let next = why.before(text.length); next; next = why.before(next.span.start))
      backwards.unshift(next)
    expect(backwards).toEqual(forwards)
    expect(forwards.map(wordsOf).join()).toContain(plain)
  })

  it('has an answer for every position of the article', () => {
    const { why, text } = read(language)
    for (let position = 0; position <= text.length; position += 1)
      expect(why.at(position)).not.toBeNull()
  })
})

describe('an empty article', () => {
  it('has nothing to tell of', () => {
    const project = fold([])
    const why = whyNot({ search: { suggestions: [], sentences: [] }, project, line: 0 })
    expect([why.at(0), why.after(0), why.before(0)]).toEqual([null, null, null])
  })
})
