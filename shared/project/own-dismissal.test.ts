import { describe, expect, it } from 'vitest'
import type { EventDraft } from './events.ts'
import { ownDismissal } from './own-dismissal.ts'
import { ProjectLog } from './project-log.ts'
import { anna, ben, begun, importDraft, record } from './sample-log.ts'
import { isUnknown, type StoredEvent } from './stored-event.ts'
import { UndoHistory } from './undo.ts'

const dismissal: EventDraft = { type: 'suggestion.dismissed', data: { suggestion: 'd1:4' } }

function actionOf(event: StoredEvent | undefined): string {
  if (!event || isUnknown(event)) throw new Error('there is no such event')
  return event.action
}

describe('ownDismissal', () => {
  const events = record(anna, ...begun, [dismissal])
  const action = actionOf(events.at(-1))
  const annas = new UndoHistory(anna.installation)

  it('is the action by which one has dismissed a suggestion', () => {
    expect(ownDismissal(new ProjectLog(events), 'd1:4', annas)).toBe(action)
  })

  it('is one’s own also where one goes on under another id since', () => {
    const renewed = new UndoHistory(ben.installation)
    renewed.goOnAs(anna.installation)
    expect(ownDismissal(new ProjectLog(events), 'd1:4', renewed)).toBe(action)
  })

  it('is none for somebody else, and none for another suggestion', () => {
    expect(
      ownDismissal(new ProjectLog(events), 'd1:4', new UndoHistory(ben.installation)),
    ).toBeNull()
    expect(ownDismissal(new ProjectLog(events), 'd1:5', annas)).toBeNull()
  })

  it('is none that has brought in a draft as well, which would go with it', () => {
    const carried = record(anna, ...begun, [importDraft('d2'), dismissal])
    expect(ownDismissal(new ProjectLog(carried), 'd1:4', annas)).toBeNull()
  })

  it('is none once it was undone, and the later one where it was done again', () => {
    const undone = record(anna, ...begun, [dismissal], [{ type: 'event.undone', data: { action } }])
    expect(ownDismissal(new ProjectLog(undone), 'd1:4', annas)).toBeNull()
    const again = record(anna, ...begun, [dismissal], [dismissal])
    const last = actionOf(again.at(-1))
    expect(ownDismissal(new ProjectLog(again), 'd1:4', annas)).toBe(last)
  })
})
