import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OpenProject } from '../projects/open-project.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { CurrentProject } from './current-project.ts'
import { describeCurrent, openProject } from './opening.ts'

const INSTALLATION = 'abcdef0123456789'

let parent: string
let current: CurrentProject<OpenProject>
/** Held back is what is unsent, of which the page is told with the project. */
let release: () => void
let held: Promise<void>

const services = () => ({
  current,
  installation: INSTALLATION,
  surroundings: {},
  places: { placeIn: () => null },
  unsent: { list: () => held.then(() => []) },
})

beforeEach(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'claimdesk-opening-')))
  for (const name of ['first', 'second']) {
    const events = new SampleEvents(INSTALLATION).beginning()
    await (await OpenProject.create(join(parent, name), events, INSTALLATION)).close()
  }
  current = new CurrentProject<OpenProject>({
    finishWriting: () => Promise.resolve(),
    mayLeave: () => Promise.resolve(true),
    onOpened: () => undefined,
    onClosing: () => Promise.resolve(),
    onClosed: () => undefined,
  })
  held = new Promise((resolve) => (release = resolve))
})
afterEach(async () => {
  await current.close()
  await rm(parent, { recursive: true })
})

describe('openProject', () => {
  it('tells the page of no project in whose place another was opened meanwhile, and leaves it closed', async () => {
    const first = openProject(services(), join(parent, 'first'))
    await expect.poll(() => current.get()?.folder).toBe(join(parent, 'first'))
    await current.replace(() => OpenProject.open(join(parent, 'second'), INSTALLATION))
    release()
    await expect(first).rejects.toThrow('cancelled')
    expect(current.require().folder).toBe(join(parent, 'second'))
    const again = await OpenProject.open(join(parent, 'first'), INSTALLATION)
    expect(again.access).toBe('write')
    await again.close()
  })
})

describe('describeCurrent', () => {
  it('is of the project that is open at the end', async () => {
    await current.replace(() => OpenProject.open(join(parent, 'first'), INSTALLATION))
    const described = describeCurrent(services())
    await current.replace(() => OpenProject.open(join(parent, 'second'), INSTALLATION))
    release()
    expect((await described)?.folder).toBe('second')
  })

  it('is nothing while no project is open', async () => {
    expect(await describeCurrent(services())).toBeNull()
  })
})
