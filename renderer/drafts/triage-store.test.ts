import { beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { giveVerdict } from '../../shared/project/claim-actions.ts'
import { anna, claimAt, importDraft } from '../../shared/project/sample-log.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { listTriage } from './triage-items.ts'
import { useTriageStore } from './triage-store.ts'

vi.mock('./triage-items.ts', { spy: true })

const search = vi.hoisted(() => ({ answer: (_: unknown): void => undefined }))
vi.mock('../workers/ask-worker.ts', () => ({
  askWorker: (_name: string, _question: unknown, signal: AbortSignal) =>
    new Promise((resolve, reject) => {
      search.answer = resolve
      signal.addEventListener('abort', () => reject(new Error('cancelled')))
    }),
  // The review searches for claims meanwhile, and nobody waits for that here.
  startWorker: () => ({ ask: () => new Promise(() => undefined), end: () => undefined }),
}))

beforeEach(beginPage)

function open(id: string): void {
  const drafts = [importDraft(`${id}1`), importDraft(`${id}2`, 'Other words.')]
  useProjectStore().open(openedProject(id, [claimAt('c1', 0, 32)], drafts), anna.by)
}

it('where the claims of one project may stand is not said of another that was opened meanwhile', async () => {
  open('ferry')
  const triage = useTriageStore()
  const looking = triage.look()
  expect(triage.state).toBe('searching')
  open('bridge')
  await nextTick()
  search.answer({ placements: [{ outcome: 'orphaned' }], answered: [], newSentences: [] })
  await looking
  expect(triage.state).toBe('unknown')
  expect(triage.proposals.size).toBe(0)
})

it('what a draft has changed is worked out where one looks at it, and not by a verdict that is given elsewhere', async () => {
  const app = useAppStore()
  const triage = useTriageStore()
  open('ferry')
  app.goTo('drafts')
  await nextTick()
  expect(triage.items.map(({ id }) => id)).toEqual(['c1'])
  app.goTo('review')
  await nextTick()
  vi.mocked(listTriage).mockClear()
  useProjectStore().record(giveVerdict('c1', 'content', 'verified'))
  await nextTick()
  expect(listTriage).not.toHaveBeenCalled()
  app.goTo('drafts')
  await nextTick()
  expect(listTriage).toHaveBeenCalledOnce()
})
