import { beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { giveVerdict } from '../../shared/project/claim-actions.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import { anna, claimAt } from '../../shared/project/sample-log.ts'
import { listSources } from '../../shared/sources/source-list.ts'
import { useAppStore, type Screen } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useSourcesStore } from './sources-store.ts'

vi.mock('../../shared/sources/source-list.ts', { spy: true })

beforeEach(() => {
  vi.mocked(listSources).mockClear()
  beginPage()
})

const source = (id: string): EventDraft => ({
  type: 'source.added',
  data: { source: id, csl: { type: 'book', title: id }, files: [] },
})

async function open(id: string, ...sources: string[]): Promise<void> {
  const opened = openedProject(id, [claimAt('c1', 0, 32)], sources.map(source))
  useProjectStore().open(opened, anna.by)
  await nextTick()
}

async function goTo(screen: Screen): Promise<void> {
  useAppStore().goTo(screen)
  await nextTick()
}

describe('the list of sources', () => {
  it('is worked out where one looks at it, and not by a verdict that is given elsewhere', async () => {
    const sources = useSourcesStore()
    await open('ferry', 'almanac', 'register')
    await goTo('sources')
    sources.show('register')
    await goTo('review')
    vi.mocked(listSources).mockClear()
    useProjectStore().record(giveVerdict('c1', 'content', 'verified'))
    await nextTick()
    expect(listSources).not.toHaveBeenCalled()
    await goTo('sources')
    expect(listSources).toHaveBeenCalledOnce()
    expect(sources.current?.id).toBe('register')
  })

  it('begins at its first one in another project', async () => {
    const sources = useSourcesStore()
    await open('ferry', 'almanac', 'register', 'timetable')
    sources.show('timetable')
    await goTo('sources')
    await goTo('review')
    await open('bridge', 'bill', 'decree', 'plan')
    await goTo('sources')
    expect(sources.current?.id).toBe('bill')
  })
})
