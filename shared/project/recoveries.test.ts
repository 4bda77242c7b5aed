import { describe, expect, it } from 'vitest'
import type { OpeningNotice } from '../ipc/opened-project.ts'
import { clockAtStart } from './clock.ts'
import { ProjectEvent } from './events.ts'
import { People } from './people/people.ts'
import { noticesToTell, recoveriesToKeep } from './recoveries.ts'
import { stampEvents } from './stamp-events.ts'
import { UndoHistory } from './undo.ts'
import { contributions } from './people/contributions.ts'
import { restorationTo } from '../history/restoration.ts'

const INSTALLATION = 'abcdef0123456789'
const broken = { kind: 'broken-chain', file: 'a.jsonl', line: 7 } as const
const rebuilt = { kind: 'identity-rebuilt' } as const

function kept(notices: readonly OpeningNotice[]) {
  const author = { installation: INSTALLATION, by: { name: 'Ada', role: 'checker' } } as const
  const drafts = recoveriesToKeep(notices, [])
  return stampEvents(drafts, author, clockAtStart, '2026-03-14T09:00:00.000Z').events
}

describe('what was found and put right', () => {
  it('is kept as events, unlike what only tells how the project is open', () => {
    const notices: OpeningNotice[] = [
      broken,
      { kind: 'read-only', reason: { code: 'disk-full' } },
      { kind: 'unread-journal', file: 'b.jsonl' },
      { kind: 'newer-format' },
      { kind: 'torn-line-set-aside', file: 'a.torn-1.jsonl' },
      { kind: 'journal-shortened', file: 'a.jsonl' },
      { kind: 'installation-copied', file: 'a.jsonl' },
      rebuilt,
      { kind: 'unreadable-lines', file: 'a.jsonl', lines: 2 },
      { kind: 'second-version', file: 'a (1).jsonl' },
    ]
    const events = kept(notices)
    expect(events).toHaveLength(7)
    for (const event of events) expect(ProjectEvent.parse(event)).toEqual(event)
  })

  it('is kept once where it lasts, and each time where it happens again', () => {
    const before = kept([broken, rebuilt])
    expect(recoveriesToKeep([broken], before)).toEqual([])
    expect(recoveriesToKeep([{ ...broken, line: 3 }], before)).toHaveLength(1)
    expect(recoveriesToKeep([rebuilt], before)).toHaveLength(1)
  })

  it('is nobody’s decision: not undone, not restored, not counted', () => {
    const events = kept([broken, rebuilt])
    const undo = new UndoHistory(INSTALLATION)
    for (const event of events) undo.add(event)
    expect(undo.undoable).toBeNull()
    expect(contributions(events)).toEqual([])
    expect(new People(events).list).toEqual([])
    expect(restorationTo(events, '')).toBeNull()
  })
})

describe('what is told of it', () => {
  const copied = { kind: 'installation-copied', file: 'a.jsonl' } as const
  const unreadable = { kind: 'unreadable-lines', file: 'a.jsonl', lines: 1 } as const
  const shortened = { kind: 'journal-shortened', file: 'a.jsonl' } as const

  it('is one thing of one journal, the gravest', () => {
    expect(noticesToTell([broken, copied, rebuilt], [])).toEqual([broken, rebuilt])
    expect(noticesToTell([broken, unreadable, copied], [])).toEqual([unreadable])
    expect(noticesToTell([broken, unreadable, shortened], [])).toEqual([shortened])
  })

  it('is what has happened now, rather than what lasts', () => {
    expect(noticesToTell([broken, copied], kept([broken]))).toEqual([copied])
    expect(noticesToTell([broken, unreadable], kept([broken, unreadable]))).toEqual([unreadable])
  })

  it('is all of what befell several journals, and all that is of another kind', () => {
    const notices: readonly OpeningNotice[] = [
      broken,
      { ...broken, file: 'b.jsonl' },
      { kind: 'torn-line-set-aside', file: 'a.jsonl' },
      { kind: 'second-version', file: 'a.jsonl' },
      { kind: 'read-only', reason: { code: 'disk-full' } },
    ]
    expect(noticesToTell(notices, [])).toEqual(notices)
  })
})
