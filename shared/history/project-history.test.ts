import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { selectSpan } from '../anchoring/selectors.ts'
import { judgeClaim } from '../project/claim-actions.ts'
import type { EventDraft, ProjectEvent } from '../project/events.ts'
import { fold, ProjectLog } from '../project/project-log.ts'
import { arbitraryEvents } from '../project/sample-log.ts'
import { stampEvents } from '../project/stamp-events.ts'
import { ana, ben, ProjectWriter } from '../report/project-writer.ts'
import { showDate } from '../project/csl/typed-dates.ts'
import { isUnknown, type StoredEvent } from '../project/stored-event.ts'
import type { Change } from './changes.ts'
import type { Part } from './recorded-fields.ts'
import { ProjectHistory } from './project-history.ts'

const words = 'The bridge opened in 1932'
const begun = () => new ProjectWriter([`${words}, the mayor said.`]).claim('a', words)

function show(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text
      return part.term === 'date' ? showDate(part.date) : `${part.term}:${part.word}`
    })
    .join(', ')
}

/** The changes of the last event, or of another, as lines. */
function told(writer: ProjectWriter, index = -1): readonly string[] {
  const event = writer.events.at(index)
  if (!event || isUnknown(event)) throw new Error('no such event')
  return new ProjectHistory(writer.events).changesOf(event).map(line)
}

function line({ field, item, before, after }: Change): string {
  return `${field}${item === null ? '' : ` (${item})`}: ${show(before)} → ${show(after)}`
}

const lastAction = (writer: ProjectWriter): string => (writer.events.at(-1) as ProjectEvent).action

describe('what an event changed', () => {
  it('is told of a verdict with the one before', () => {
    const writer = begun().judge('a', 'verified')
    expect(told(writer)).toEqual(['content:  → verdict:verified'])
    const claim = writer.project.claims.get('a')
    if (!claim) throw new Error('no claim')
    writer.record(judgeClaim(claim, 'content', 'disputed'))
    expect(told(writer)).toEqual(['content: verdict:verified → verdict:disputed'])
  })

  it('is told of two who judge apart as contested', () => {
    const writer = begun().judge('a', 'verified').judge('a', 'disputed', 'content', ben)
    expect(told(writer)).toEqual(['content: verdict:verified → verdict:contested'])
  })

  it('is told of other words with the verdict that falls with them', () => {
    const writer = begun().judge('a', 'verified')
    writer.record({
      type: 'claim.edited',
      data: {
        claim: 'a',
        target: selectSpan('d1', `${words}, the mayor said.`, { start: 0, end: 10 }),
      },
    })
    expect(told(writer)).toEqual([`words: ${words} → The bridge`, 'content: verdict:verified → '])
  })

  it('is told as it stood then, also when it was undone later', () => {
    const writer = begun().explain('a', 'First.')
    const first = lastAction(writer)
    writer.explain('a', 'Second.')
    writer.record({ type: 'event.undone', data: { action: first } })
    expect(told(writer, -2)).toEqual(['rationale: First. → Second.'])
    writer.explain('a', 'Third.')
    expect(told(writer)).toEqual(['rationale: Second. → Third.'])
  })

  it('is told of undoing and redoing by what comes and goes', () => {
    const writer = begun().explain('a', 'Why.')
    const action = lastAction(writer)
    writer.record({ type: 'event.undone', data: { action } })
    expect(told(writer)).toEqual(['rationale: Why. → '])
    writer.record({ type: 'event.redone', data: { action } })
    expect(told(writer)).toEqual(['rationale:  → Why.'])
  })

  it('is told of a claim that comes with all of it, and of one that goes by its words', () => {
    const writer = new ProjectWriter([words]).claim('a', words, {
      speaker: 'The mayor',
      kinds: ['date'],
    })
    expect(told(writer)).toEqual([
      `words:  → ${words}`,
      'speaker:  → The mayor',
      'kinds:  → kind:date',
    ])
    writer.explain('a', 'Why.').record({ type: 'claim.removed', data: { claim: 'a' } })
    expect(told(writer)).toEqual([`words: ${words} → `])
  })

  it('is told of evidence by the title that the source had', () => {
    const writer = begun().source('s', { title: 'Register' }).attach('a', 's', { passage: 'p. 4' })
    expect(told(writer)).toEqual([
      'evidence:  → Register',
      'stance (Register):  → stance:supports',
      'passage (Register):  → p. 4',
    ])
    const csl = { type: 'webpage', title: 'Register of bridges' } as const
    writer.record({ type: 'source.edited', data: { source: 's', csl } })
    expect(told(writer)).toEqual(['source (title): Register → Register of bridges'])
    writer.attach('a', 's', { stance: 'contradicts', passage: 'p. 4' })
    expect(told(writer)).toEqual([
      'stance (Register of bridges): stance:supports → stance:contradicts',
    ])
  })

  it('is told of a claim that is joined to another by what goes over, and of taking that off there', () => {
    const writer = begun()
      .claim('b', 'the mayor')
      .source('s', { title: 'Register' })
      .explain('b', 'Why.')
      .attach('b', 's')
      .record({ type: 'claim.removed', data: { claim: 'b', into: 'a' } })
    expect(told(writer)).toEqual([
      'words: the mayor → ',
      'evidence:  → Register',
      'stance (Register):  → stance:supports',
    ])
    const [explained, attached, joined] = writer.events.slice(-3) as ProjectEvent[]
    const isOfA = new ProjectHistory(writer.events).concerns('a')
    expect([explained, attached, joined].map((one) => one && isOfA(one))).toEqual([
      true,
      true,
      true,
    ])
    writer.record({ type: 'evidence.detached', data: { claim: 'a', evidence: 'b-s' } })
    expect(told(writer)).toEqual(['evidence: Register → ', 'stance (Register): stance:supports → '])
    writer.attach('b', 's', { passage: 'p. 4' })
    expect(told(writer)).toContain('passage (Register):  → p. 4')
  })

  it('is told of the project as a whole', () => {
    const writer = begun().record({
      type: 'publication.stated',
      data: { articleUrl: 'https://example.org/a', factCheckUrl: null },
    })
    expect(told(writer)).toEqual(['articleUrl:  → https://example.org/a'])
    expect(told(writer, 1)).toEqual(['draft (1):  → Article'])
  })

  it('is told of what is said about a claim', () => {
    const data = {
      claim: 'a',
      comment: 'k',
      text: 'Who says?',
      request: 'ask-writer',
      assignee: 'Ben',
    } as const
    const writer = begun().record({ type: 'comment.added', data })
    expect(told(writer)).toEqual([
      'comment:  → Who says?',
      'request:  → request:ask-writer',
      'assignee:  → Ben',
    ])
    writer.record({ type: 'comment.settled', data: { claim: 'a', comment: 'k', settled: true } })
    expect(told(writer)).toEqual(['settled:  → state:settled'])
  })

  it('is told of a suggestion that is dismissed, and of a moment that is restored', () => {
    const writer = begun().record({
      type: 'suggestion.dismissed',
      data: { suggestion: `d1:0-${words.length}` },
    })
    const action = lastAction(writer)
    expect(told(writer)).toEqual([`suggestion: ${words} → `])
    writer.record({ type: 'event.undone', data: { action } })
    expect(told(writer)).toEqual([`suggestion:  → ${words}`])
    writer.record({ type: 'project.restored', data: { to: action } })
    expect(told(writer)).toEqual([`moment:  → ${action.slice(0, 24)}`])
  })

  it('is nothing where the event says what was so already', () => {
    expect(told(begun().explain('a', 'Why.').explain('a', 'Why.'))).toEqual([])
  })
})

describe('the changes of a log', () => {
  it('are the same in whatever order they are asked for', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.infiniteStream(fc.nat()), (events, choices) => {
        const { events: inOrder } = new ProjectLog(withToggles(events, choices))
        const known = inOrder.flatMap((event) => (isUnknown(event) ? [] : event))
        const together = new ProjectHistory(inOrder)
        const forwards = known.map((event) => together.changesOf(event))
        const backwards = known.toReversed().map((event) => together.changesOf(event))
        const apart = known.map((event) => new ProjectHistory(inOrder).changesOf(event))
        expect(forwards).toEqual(apart)
        expect(backwards.toReversed()).toEqual(apart)
      }),
      { numRuns: 50 },
    )
  })
})

/** Undoes and redoes some of the actions, between the others. */
function withToggles(
  events: readonly StoredEvent[],
  choices: fc.Stream<number>,
): readonly StoredEvent[] {
  const toggles = [...choices.take(6)].flatMap((choice, index): readonly StoredEvent[] => {
    const about = events[choice % events.length]
    if (!about || isUnknown(about)) return []
    const type = index % 3 === 2 ? 'event.redone' : 'event.undone'
    const now = new Date(Date.UTC(2026, 0, 1, 0, 0, choice % 12, 500)).toISOString()
    const draft: EventDraft = { type, data: { action: about.action } }
    const author = { installation: `toggling0${index}`, by: ana }
    return stampEvents([draft], author, { wall: now, counter: 0 }, now).events
  })
  return [...events, ...toggles]
}

describe('the drafts of a log', () => {
  it('are the article and what came after it', () => {
    const writer = begun()
    const [, first] = writer.events
    if (!first || isUnknown(first) || first.type !== 'draft.imported') throw new Error('no draft')
    writer.record({ type: 'draft.imported', data: { ...first.data, draft: 'd2' } })
    const history = new ProjectHistory(writer.events)
    const drafts = history.events.flatMap((event) =>
      !isUnknown(event) && event.type === 'draft.imported' ? [event] : [],
    )
    expect(drafts.map((draft) => history.isFirstDraft(draft))).toEqual([true, false])
  })
})

describe('the words of a claim in its history', () => {
  it('are not those of a place that nobody has confirmed', () => {
    const target = selectSpan('d1', `${words}, the mayor said.`, { start: 0, end: 10 })
    const writer = begun().record({
      type: 'claim.reanchored',
      data: { claim: 'a', draft: 'd1', outcome: 'unsure', target },
    })
    expect(told(writer)).toEqual(['place (1):  → outcome:unsure'])
    expect(new ProjectHistory(writer.events).wordsAt('a', lastAction(writer))).toBe(words)
  })

  it('are those at that time', () => {
    const writer = begun()
    const added = lastAction(writer)
    const target = selectSpan('d1', `${words}, the mayor said.`, { start: 0, end: 10 })
    const edited: EventDraft = { type: 'claim.edited', data: { claim: 'a', target } }
    writer.record(edited)
    const history = new ProjectHistory(writer.events)
    expect(history.wordsAt('a', added)).toBe(words)
    expect(history.wordsAt('a', lastAction(writer))).toBe('The bridge')
    expect(history.allWordsOf('a')).toEqual([words, 'The bridge'])
    expect(fold(writer.events).claims.get('a')?.addedBy).toEqual(ana)
  })
})
