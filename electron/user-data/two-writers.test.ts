import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JournalHeads } from './journal-heads.ts'
import { PlacesFile } from './places-file.ts'
import { RecentProjects } from './recent-projects.ts'
import { SettingsFile } from './settings-file.ts'

/** How many things each program keeps; the list of recent projects has room for those of both. */
const EACH = 20

let userData: string
beforeEach(async () => {
  userData = await mkdtemp(join(tmpdir(), 'claimdesk-two-writers-'))
})
afterEach(() => rm(userData, { recursive: true }))

/** A process of its own in which this runs, with the user data folder as `folder` and the modules by their names. */
async function runElsewhere(script: string): Promise<void> {
  const load = ['places-file', 'recent-projects', 'settings-file', 'journal-heads']
    .map((name) => JSON.stringify(pathToFileURL(join(import.meta.dirname, `${name}.ts`)).href))
    .map((url) => `...(await import(${url}))`)
  const program = spawn(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      `const modules = { ${load.join(', ')} }
       const folder = ${JSON.stringify(userData)}
       ${script}`,
    ],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  const [code] = (await once(program, 'exit')) as [number | null] // what the event gives
  expect(code).toBe(0)
}

const numbers = Array.from({ length: EACH }, (_, number) => number)
const programs = ['one', 'two'] as const

describe('two programs that write one user data folder at once', () => {
  it('lose no place, no recent project and no end of a journal of each other’s', async () => {
    await Promise.all(
      programs.map((name) =>
        runElsewhere(`
          const places = await modules.PlacesFile.open(folder)
          const recent = await modules.RecentProjects.open(folder)
          const heads = await modules.JournalHeads.open(folder)
          const counts = { verified: 0, disputed: 0, pending: 1 }
          const changedAt = '2026-03-14T09:00:00.000Z'
          for (let n = 0; n < ${EACH}; n += 1) {
            const id = '${name}-' + n
            const journal = { project: id, installation: 'abcdef0123456789', inUse: false, told: [id] }
            await Promise.all([
              places.remember(id, { current: id, filter: 'all' }),
              recent.put({ id, title: id, path: '/' + id + '.claimdesk', changedAt, ...counts }),
              heads.remember(journal, { lines: 0, head: '', length: 0 }),
            ])
          }
        `),
      ),
    )
    const places = await PlacesFile.open(userData)
    const recent = (await RecentProjects.open(userData)).list().map(({ id }) => id)
    const heads = await JournalHeads.open(userData)
    const ids = programs.flatMap((name) => numbers.map((number) => `${name}-${number}`))
    expect(ids.filter((id) => places.placeIn(id) === null)).toEqual([])
    expect([...recent].sort()).toEqual([...ids].sort())
    expect(ids.filter((id) => heads.toldCopies(id)[0] !== id)).toEqual([])
    const left = (await readdir(userData)).filter((name) => !name.endsWith('.json'))
    expect(left).toEqual([])
  })

  it('each keep the settings that they have changed', async () => {
    await Promise.all([
      runElsewhere(`
        const file = await modules.SettingsFile.open(folder)
        for (let n = 0; n < ${EACH}; n += 1) {
          const newsroom = { ...file.settings.newsroom, name: 'Newsroom ' + n }
          await file.save({ ...file.settings, newsroom })
        }
      `),
      runElsewhere(`
        const file = await modules.SettingsFile.open(folder)
        for (let n = 0; n < ${EACH}; n += 1) {
          await file.save({ ...file.settings, panels: { claims: 300 + n, inspector: 360 } })
        }
      `),
    ])
    const { settings } = await SettingsFile.open(userData)
    expect(settings.newsroom.name).toBe(`Newsroom ${EACH - 1}`)
    expect(settings.panels.claims).toBe(300 + EACH - 1)
  })
})

it('a program that was killed while it wrote holds nobody up', async () => {
  await writeFile(join(userData, 'places.4194304-zzzzzzzz.lock'), '')
  const places = await PlacesFile.open(userData)
  await places.remember('a', { current: null, filter: 'all' })
  expect(await readdir(userData)).toEqual(['places.json'])
})
