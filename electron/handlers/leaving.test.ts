import { describe, expect, it, vi } from 'vitest'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { settleUnsaved } from './leaving.ts'

type Answer = 'retry' | 'saveCopy' | 'discard' | 'cancel'

/** A project that saves at the given try, and a person who gives these answers. */
function situation({ savesAt = Infinity, answers }: { savesAt?: number; answers: Answer[] }) {
  const project = { folder: '/documents/Article.claimdesk', hasUnsaved: true, retrySaving: vi.fn() }
  let tries = 0
  project.retrySaving.mockImplementation(() => {
    tries += 1
    if (tries < savesAt) return Promise.reject(new AppFailure({ code: 'disk-full' }))
    project.hasUnsaved = false
    return Promise.resolve({ at: '' })
  })
  const dialogs = {
    aboutUnsaved: vi.fn(() => Promise.resolve(answers.shift() ?? 'cancel')),
    tellFailure: vi.fn(() => Promise.resolve()),
  }
  return { project, dialogs }
}

const saved = () => Promise.resolve({ name: 'Copy.claimdesk' })
const cancelled = () => Promise.resolve(null)
const failed = () => Promise.reject(new AppFailure({ code: 'read-only' }))

describe('settleUnsaved', () => {
  it('asks nothing where everything is saved', async () => {
    const { project, dialogs } = situation({ answers: [] })
    project.hasUnsaved = false
    expect(await settleUnsaved(project, dialogs, saved)).toBe(true)
    expect(dialogs.aboutUnsaved).not.toHaveBeenCalled()
  })

  it('names the project’s folder, and not where it is', async () => {
    const { project, dialogs } = situation({ answers: ['discard'] })
    await settleUnsaved(project, dialogs, saved)
    expect(dialogs.aboutUnsaved).toHaveBeenCalledWith('Article.claimdesk')
  })

  it('leaves when trying again has saved it', async () => {
    const { project, dialogs } = situation({ savesAt: 1, answers: ['retry'] })
    expect(await settleUnsaved(project, dialogs, saved)).toBe(true)
    expect(dialogs.tellFailure).not.toHaveBeenCalled()
  })

  it('says why trying again did not help, and asks again', async () => {
    const { project, dialogs } = situation({ savesAt: 3, answers: ['retry', 'retry', 'retry'] })
    expect(await settleUnsaved(project, dialogs, saved)).toBe(true)
    expect(dialogs.tellFailure.mock.calls).toEqual([
      [{ code: 'disk-full' }],
      [{ code: 'disk-full' }],
    ])
  })

  it('leaves when a copy is saved elsewhere', async () => {
    const { project, dialogs } = situation({ answers: ['saveCopy'] })
    expect(await settleUnsaved(project, dialogs, saved)).toBe(true)
  })

  it('asks again when the copy was cancelled or failed', async () => {
    for (const saveCopy of [cancelled, failed]) {
      const { project, dialogs } = situation({ answers: ['saveCopy', 'cancel'] })
      expect(await settleUnsaved(project, dialogs, saveCopy)).toBe(false)
      expect(dialogs.aboutUnsaved).toHaveBeenCalledTimes(2)
      expect(dialogs.tellFailure).toHaveBeenCalledTimes(saveCopy === failed ? 1 : 0)
    }
  })

  it('gives decisions up only when it is told to', async () => {
    expect(await settle(['discard'])).toBe(true)
    expect(await settle(['cancel'])).toBe(false)
  })

  async function settle(answers: Answer[]): Promise<boolean> {
    const { project, dialogs } = situation({ answers })
    return settleUnsaved(project, dialogs, saved)
  }
})
