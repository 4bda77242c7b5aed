import { asked, beginPage, openedProject, tell } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { fail, succeed } from '../../shared/ipc/app-error.ts'
import { anna } from '../../shared/project/sample-log.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useExportStore } from './export-store.ts'
import { useReportStore } from './report-store.ts'

beforeEach(() => {
  beginPage()
  open('ferry')
  useReportStore().isChoosing = true
})

const open = (id: string): void => useProjectStore().open(openedProject(id), anna.by)
const written = { kind: 'html', state: 'written', name: 'Ferry.html' } as const
const outcome = succeed({ folder: 'Reports', exports: [written] })

/** What main says of the export of the call that is under way. */
async function run() {
  const ended = useExportStore().run(['html'])
  const call = await asked('exports.run')
  const { token } = call.input as { token: string }
  const progress = (share: number) =>
    tell('exports:progress', { token, kind: 'html', state: 'writing', share })
  return { call, progress, ended }
}

describe('an export', () => {
  it('is told also where the dialog was closed before it was begun', async () => {
    const { call, progress, ended } = await run()
    useReportStore().isChoosing = false
    progress(0.1)
    expect(useExportStore().exports).toEqual([{ kind: 'html', state: 'writing', share: 0.1 }])
    call.answer(outcome)
    await ended
    expect(useExportStore().exports).toEqual([written])
  })

  it('leaves the dialog alone that is opened again while it is made', async () => {
    const { progress } = await run()
    progress(0.1)
    expect(useReportStore().isChoosing).toBe(false)
    useReportStore().isChoosing = true
    progress(0.2)
    expect(useReportStore().isChoosing).toBe(true)
  })

  it('is told of no project but its own, whichever is open when it is begun', async () => {
    const { call, progress, ended } = await run()
    open('bridge')
    progress(0.1)
    call.answer(outcome)
    await ended
    expect(useExportStore().exports).toEqual([])
    open('ferry')
    expect(useExportStore().exports).toEqual([written])
  })

  it('that cannot be begun says why, where one is', async () => {
    const first = await run()
    first.call.answer(fail({ code: 'disk-full' }))
    await first.ended
    expect(useExportStore().failure).toEqual({ code: 'disk-full' })
    expect(useAppStore().failure).toBeNull()
    const second = await run()
    useReportStore().isChoosing = false
    second.call.answer(fail({ code: 'disk-full' }))
    await second.ended
    expect(useAppStore().failure).toEqual({ code: 'disk-full' })
  })
})
