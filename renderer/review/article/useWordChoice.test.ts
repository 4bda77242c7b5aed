import { beginPage, openedProject } from '../../project/main-stand-in.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { EventDraft } from '../../../shared/project/events.ts'
import type { Claim } from '../../../shared/project/model.ts'
import {
  anna,
  attachedEvidence,
  ben,
  begun,
  citedSource,
  claimOf,
  importDraft,
  record,
} from '../../../shared/project/sample-log.ts'
import { useProjectStore } from '../../project/project-store.ts'
import type { ReviewActions } from '../review-actions.ts'
import { useReviewStore } from '../review-store.ts'
import { useWordChoice, type WordChoice } from './useWordChoice.ts'

vi.mock('../../workers/ask-worker.ts', () => ({
  // The review searches for claims meanwhile, and nobody waits for that here.
  startWorker: () => ({ ask: () => new Promise(() => undefined), end: () => undefined }),
}))

type Listener = (event: Pick<KeyboardEvent, 'key' | 'preventDefault' | 'stopPropagation'>) => void

const keys = new Set<Listener>()
const changed: { claim: Claim; span: Span }[] = []
let scope: EffectScope
let choice: WordChoice

beforeEach(() => {
  beginPage()
  keys.clear()
  changed.length = 0
  Object.assign(window, {
    addEventListener: (_name: string, listener: Listener) => keys.add(listener),
    removeEventListener: (_name: string, listener: Listener) => keys.delete(listener),
  })
  useProjectStore().open(
    openedProject('ferry', ...begun.slice(1), [importDraft('d1'), citedSource]),
    anna.by,
  )
  useReviewStore().select('c1')
  // All else that is done to claims is of no interest here.
  const actions = {
    changeSpan: (claim: Claim, span: Span) => changed.push({ claim, span }),
  } as unknown as ReviewActions
  scope = effectScope()
  choice = scope.run(() => useWordChoice(actions)) ?? choice
  return () => scope.stop()
})

function press(key: string): void {
  const event = { key, preventDefault: () => undefined, stopPropagation: () => undefined }
  for (const listener of keys) listener(event)
}

function receive(...drafts: EventDraft[]): void {
  useProjectStore().receive({
    project: 'ferry',
    installation: anna.installation,
    from: [ben.installation],
    access: 'write',
    notices: [],
    events: record(ben, [], [], [], drafts),
  })
}

describe('words that are being chosen for a claim', () => {
  it('are left where another draft comes in, in which other words stand there', () => {
    choice.editSpan()
    expect(choice.isOn.value).toBe(true)
    receive(importDraft('d2', 'In other words: seven bridges.'))
    press('Enter')
    expect(choice.isOn.value).toBe(false)
    expect(changed).toEqual([])
  })

  it('become those of the claim as it is by then', () => {
    choice.editSpan()
    receive(attachedEvidence)
    press('Enter')
    const { project } = useProjectStore()
    expect(changed.map(({ claim }) => claim)).toEqual([project && claimOf(project)])
    expect(changed[0]?.claim.evidence).toHaveLength(1)
  })
})
