import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { App } from '../../e2e/app.ts'
import { startAtRest, withApp } from './bench-app.ts'
import type { ProjectSize } from './checked-project.ts'
import type { Part } from './measurement.ts'

/** A film, say. Bytes. */
const SIZE = 2 * 1024 ** 3

const smallProject: ProjectSize = {
  name: 'small',
  words: 500,
  claims: 5,
  events: 20,
  language: 'en',
}

/** How long a file of two gigabytes takes until its copy is safe, and how much the main process grows meanwhile. */
export const attachPart: Part = {
  names: ['attach-2gb', 'attach-2gb-memory'],
  measure: async (effort) => {
    const runs = await withApp([smallProject], async ({ app, projects: [folder = ''] }) => {
      const measured: { readonly took: number; readonly grew: number }[] = []
      for (let run = 0; run < (effort === 'full' ? 3 : 1); run += 1) {
        await startAtRest(app, folder)
        measured.push(await attach(app, `film-${run}.mp4`))
        await app.close()
      }
      return measured
    })
    return [
      { name: 'attach-2gb', unit: 'ms', values: runs.map(({ took }) => took), aim: null },
      { name: 'attach-2gb-memory', unit: 'MB', values: runs.map(({ grew }) => grew), aim: null },
    ]
  },
}

async function attach(app: App, name: string): Promise<{ took: number; grew: number }> {
  const path = join(app.documentsDir, name)
  // Sparse: it takes no room itself. Its start differs from the other runs', so that each has a copy to make.
  await writeFile(path, name)
  await truncate(path, SIZE)
  await app.answerOpenDialog(path)
  await app.page.keyboard.press('s')
  const choose = app.page.getByRole('button', { name: 'Choose a file…' })
  await choose.waitFor()
  const before = await watchMemory(app)
  const start = performance.now()
  await choose.press('Enter')
  await app.page.getByRole('button', { name: `Look at ${name}` }).waitFor({ timeout: 0 })
  const took = performance.now() - start
  return { took, grew: ((await mostMemory(app)) - before) / 1e6 }
}

interface Watching {
  attachMost: number
  attachTimer: ReturnType<typeof setInterval>
}

/** Has the main process look at its own memory from now on. @returns bytes */
function watchMemory(app: App): Promise<number> {
  return app.evaluate(() => {
    const watching = globalThis as unknown as Watching // a place of ours in the main process
    const look = (): number => process.memoryUsage().rss
    watching.attachMost = look()
    watching.attachTimer = setInterval(() => {
      watching.attachMost = Math.max(watching.attachMost, look())
    }, 20)
    return watching.attachMost
  })
}

/** The most memory that it has had since, in bytes. */
function mostMemory(app: App): Promise<number> {
  return app.evaluate(() => {
    const watching = globalThis as unknown as Watching
    clearInterval(watching.attachTimer)
    return watching.attachMost
  })
}
