import type { Span } from '../anchoring/selectors.ts'
import { canonicalText } from '../article/canonical-text.ts'
import { addClaim } from '../project/claim-actions.ts'
import type { EventData, EventDraft } from '../project/events.ts'
import { fold } from '../project/project-log.ts'
import type { Project } from '../project/model.ts'
import { anna, record } from '../project/sample-log.ts'
import type { StoredEvent } from '../project/stored-event.ts'

/** Two drafts of a short article for tests, and what Anna recorded about the first. */

const firstWords = [
  'Seven bridges were built in 1901, the mayor said.',
  'Two of them fell. The town has 4,000 people.',
  'It will rain tomorrow.',
]
export const secondWords = [
  'Seven bridges were built in 1902, the mayor said.',
  'The town has 4,000 people. A ninth bridge is planned for 2030.',
]

export function draftOf(id: string, words: readonly string[]): EventData<'draft.imported'> {
  return {
    draft: id,
    title: 'Bridges',
    byline: null,
    language: 'en',
    blocks: words.map((text) => ({ type: 'paragraph', text })),
    sha256: (id.at(-1) ?? '0').repeat(64),
    original: null,
  }
}

export const textOf = ({ draft, blocks }: EventData<'draft.imported'>) => ({
  id: draft,
  text: canonicalText(blocks),
})

export const first = draftOf('d1', firstWords)
export const second = draftOf('d2', secondWords)

export function spanOf(draft: EventData<'draft.imported'>, words: string): Span {
  const start = textOf(draft).text.indexOf(words)
  if (start < 0) throw new Error(`no ${words}`)
  return { start, end: start + words.length }
}

/** A claim of the first draft. */
const claimOn = (id: string, words: string, suggestion: string | null = null): EventDraft =>
  addClaim(id, textOf(first), {
    span: spanOf(first, words),
    kinds: ['number'],
    speaker: null,
    suggestion,
  })

const opened: EventDraft[] = [
  { type: 'project.created', data: { project: 'p1', title: 'Bridges' } },
  { type: 'draft.imported', data: first },
]

const bridges = claimOn('c1', 'Seven bridges were built in 1901')
const townWords = spanOf(first, 'The town has 4,000 people')
export const townSuggestion = `d1:${townWords.start}-${townWords.end}`
const town = claimOn('c2', 'The town has 4,000 people', townSuggestion)
const rain = claimOn('c3', 'It will rain tomorrow')

/** The log after Anna's actions, a second apart. */
export const after = (...actions: EventDraft[][]): StoredEvent[] =>
  record(anna, opened, [bridges, town, rain], ...actions)

export const projectAfter = (...actions: EventDraft[][]): Project => fold(after(...actions))
