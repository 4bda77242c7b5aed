import { isDeepStrictEqual } from 'node:util'
import { mainComplaints } from './app-log.ts'
import { journalSizes, projectOf, projectOnDisk } from './disk.ts'
import type { Driver } from './driver.ts'
import { expectedView } from './expected-view.ts'
import { readPage } from './page-view.ts'
import type { World } from './world.ts'

/** How long the page may take to show what has been done; milliseconds. */
export const PATIENCE = 20_000

/** Waits until the page shows the world. @throws with what differs if it does not */
export async function checkPage(driver: Driver, world: World): Promise<void> {
  const deadline = Date.now() + PATIENCE
  for (;;) {
    await driver.takeRoom()
    const shown = await driver.page.evaluate(readPage)
    const expected = expectedView(world, shown)
    const errors = driver.app.consoleErrors
    if (errors.length > 0) throw new Mismatch('the log has errors', errors.join('\n'))
    if (isDeepStrictEqual(shown, expected)) return
    if (Date.now() > deadline) {
      throw new Mismatch('the page differs from the model', differences(shown, expected))
    }
    await driver.page.evaluate(() => new Promise(requestAnimationFrame))
  }
}

/** @throws with what the app has warned of, in its pages or its main process */
export async function checkLog(driver: Driver): Promise<void> {
  const complaints = [...driver.warnings, ...(await mainComplaints(driver.app))]
  if (complaints.length > 0) throw new Mismatch('the log has warnings', complaints.join('\n'))
}

/** Reads the project back from disk, and sees to it that journals only grow. */
export class DiskCheck {
  #sizes: ReadonlyMap<string, number> = new Map()

  async check(driver: Driver, world: World): Promise<void> {
    const { project, notices } = await projectOnDisk(driver.folder)
    const expected = projectOf(world)
    if (!isDeepStrictEqual(project, expected)) {
      throw new Mismatch(
        'the project on disk differs from the model',
        differences(project, expected),
      )
    }
    if (notices.length > 0) throw new Mismatch('the project is damaged', notices.join('\n'))
    const sizes = await journalSizes(driver.folder)
    for (const [name, size] of this.#sizes) {
      const now = sizes.get(name) ?? 0
      if (now < size) throw new Mismatch('a journal has shrunk', `${name}: ${size} to ${now} bytes`)
    }
    this.#sizes = sizes
  }
}

/** The app and the model are not one. */
export class Mismatch extends Error {
  constructor(what: string, details: string) {
    super(`${what}:\n${details}`)
    this.name = 'Mismatch'
  }
}

/** What is not the same, path by path. */
export function differences(found: unknown, expected: unknown, path = ''): string {
  if (isDeepStrictEqual(found, expected)) return ''
  if (isTree(found) && isTree(expected)) {
    const names = new Set([...Object.keys(found), ...Object.keys(expected)])
    return [...names]
      .map((name) => differences(found[name], expected[name], `${path}/${name}`))
      .filter(Boolean)
      .join('\n')
  }
  return `${path}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`
}

function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
