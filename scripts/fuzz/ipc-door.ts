import { CaseFolders } from './case-folders.ts'
import './without-electron.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Door, FuzzCase, OpenDoor } from './door.ts'
import type { StandIn } from './electron-stand-in.ts'
import { describe, Run, type Note, type Parts } from './ipc-run.ts'
import { offerFiles } from './offered-files.ts'
import type { Random } from './random.ts'

/** Calls of the page, whatever it may have become, to the real handlers on real folders. */
export const ipcDoor: Door = {
  name: 'ipc',
  open: async () => {
    // Both only after `electron` means the stand-in.
    const { runApp } = await import('./running-app.ts')
    const { OpenProject } = await import('../../electron/projects/open-project.ts')
    const electron = (await import('electron')) as unknown as { readonly standIn: StandIn }
    const { standIn } = electron
    const folders = await CaseFolders.make()
    const reopen = async (path: string): Promise<readonly string[]> => {
      const project = await OpenProject.open(path, 'reopened0reopened')
      await project.close()
      return project.events.map(({ id }) => id)
    }
    const { packed, sampleProject } = await import('../../electron/packaging/sample-package.ts')
    const { project } = await sampleProject(folders.parent)
    await project.close()
    return new IpcDoor(folders, { runApp, standIn, reopen, packed: await packed(project) })
  },
}

class IpcDoor implements OpenDoor {
  readonly #folders: CaseFolders
  readonly #parts: Parts
  /** How often each method was called, and with which outcome. */
  readonly #outcomes = new Map<string, Map<string, number>>()

  constructor(folders: CaseFolders, parts: Parts) {
    this.#folders = folders
    this.#parts = parts
  }

  notes(): readonly string[] {
    return [...this.#outcomes].toSorted().map(([method, outcomes]) => {
      const counted = [...outcomes].toSorted().map(([outcome, count]) => `${outcome} ${count}`)
      return `${method}: ${counted.join(', ')}`
    })
  }

  readonly makeCase = (random: Random): FuzzCase => {
    const told: string[] = []
    return {
      name: 'calls.txt',
      input: () => told.join('\n'),
      run: () =>
        this.#folders.within(async (folder) => {
          await mkdir(join(folder, 'out'))
          const offered = await offerFiles(folder, this.#parts.packed)
          const app = await this.#parts.runApp(folder)
          const run = new Run(this.#parts, folder, offered, app, random, this.#note(told))
          try {
            return await run.all()
          } finally {
            await app.services.current.close().catch(() => false)
          }
        }),
    }
  }

  /** Counts a call, and tells it in what is saved of a case. */
  #note(told: string[]): Note {
    return ({ method, input }, result) => {
      told.push(`${method}(${describe(input)}) → ${describe(result)}`)
      const outcomes = this.#outcomes.get(method) ?? new Map<string, number>()
      this.#outcomes.set(method, outcomes)
      const outcome = result.ok ? 'done' : result.error.code
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    }
  }

  close(): Promise<void> {
    return this.#folders.close()
  }
}
