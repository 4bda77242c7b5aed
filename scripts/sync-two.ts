/**
 * `npm run sync`: two installations of Claimdesk, two folders, and Debian's Syncthing between them on the loopback.
 * Both decide while they are connected and while they are not, one is killed, a file is attached, and a computer to
 * which the user data was copied writes under the same id, so that Syncthing makes a conflict copy. In the end both
 * have the same state, and nothing that was acknowledged is lost. Exit code 1 if that is not so.
 */
import { cp, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeTemporaryFolder, removeFolder } from '../e2e/temporary-folder.ts'
import { Installation } from './sync/installation.ts'
import type { InstallationState } from './sync/installation-process.ts'
import { retry } from './sync/retry.ts'
import { Syncthing } from './sync/syncthing.ts'

const parent = await makeTemporaryFolder('sync')
const place = (...names: readonly string[]): string => join(parent, ...names)
const projectOf = (who: 'anna' | 'ben'): string => place(who, 'shared', 'The bridge.claimdesk')

const running = new Set<Installation>()
const engines: Syncthing[] = []
const everAcknowledged: Installation[] = []

function start(): Installation {
  const installation = new Installation()
  running.add(installation)
  everAcknowledged.push(installation)
  return installation
}

function say(what: string): void {
  console.log(`  ${what}`)
}

function require(isSo: boolean, otherwise: string): void {
  if (!isSo) throw new Error(otherwise)
}

/** Whether an installation knows every event that any has acknowledged, and has every file. */
function knowsAll({ events, missing }: InstallationState): boolean {
  const known = new Set(events)
  return (
    missing === 0 && everAcknowledged.every((one) => one.acknowledged.every((id) => known.has(id)))
  )
}

async function waitForOneState(one: Installation, other: Installation): Promise<void> {
  await retry('one state on both sides', async () => {
    for (const engine of engines) await engine.isComplete()
    const [a, b] = [await one.state(), await other.state()]
    return a.state === b.state && knowsAll(a) && knowsAll(b)
  })
}

async function work(): Promise<string> {
  for (const who of ['anna', 'ben']) {
    for (const name of ['shared', 'data']) await mkdir(place(who, name), { recursive: true })
  }
  const [left, right] = [
    await Syncthing.prepare(place('anna', 'syncthing'), place('anna', 'shared')),
    await Syncthing.prepare(place('ben', 'syncthing'), place('ben', 'shared')),
  ]
  engines.push(left, right)
  await left.meet(right)
  await right.meet(left)

  const anna = start()
  await anna.create(projectOf('anna'), place('anna', 'data'))
  await anna.record(3)
  await left.start()
  await right.start()
  await retry('the project to arrive', async () => {
    await left.isComplete()
    const names = await readdir(join(projectOf('ben'), 'journal')).catch(() => [])
    return names.some((name) => name.endsWith('.jsonl')) && (await right.isComplete())
  })
  say('the project has arrived on the second computer')

  const ben = start()
  await ben.open(projectOf('ben'), place('ben', 'data'))
  await Promise.all([anna.record(5), ben.record(5)])
  await waitForOneState(anna, ben)
  say('decisions on both sides while connected: one state')

  await right.stop()
  await anna.record(4)
  await anna.attach('Minutes of the council: the bridge stays open.')
  await ben.recordAndKill(6)
  running.delete(ben)
  const again = start()
  const reopened = await again.open(projectOf('ben'), place('ben', 'data'))
  const survived = new Set(reopened.events)
  require(ben.acknowledged.every((id) =>
    survived.has(id),
  ), 'the killed program has lost what it acknowledged')
  require(reopened.access === 'write', 'the killed program’s project opens to read only')
  await again.record(2)
  say(`cut off, and one killed after ${ben.acknowledged.length} decisions: all of them are there`)

  // The data folder of the first was copied to the second computer, where somebody goes on under its id.
  await cp(place('anna', 'data'), place('ben', 'copied-data'), { recursive: true })
  const twin = start()
  const { installation: twinId } = await twin.open(projectOf('ben'), place('ben', 'copied-data'))
  const before = await anna.state()
  require(twinId === before.installation, 'the copied data folder does not lead to the same id')
  await twin.record(3)
  await twin.close()
  running.delete(twin)
  await anna.record(2)

  await right.start()
  await waitForOneState(anna, again)
  const after = await anna.state()
  const journals = await readdir(join(projectOf('anna'), 'journal'))
  require(journals.some((name) =>
    name.includes('.sync-conflict-'),
  ), 'Syncthing has made no conflict copy')
  require(after.installation !== twinId, 'the first goes on under an id that another writes under')
  say('connected again, with a conflict copy: one state, and the copied id is given up')

  await Promise.all([anna.record(3), again.record(3)])
  await waitForOneState(anna, again)
  await anna.close()
  await again.close()
  running.clear()
  const [first, second] = [start(), start()]
  const a = await first.open(projectOf('anna'), place('anna', 'data'))
  const b = await second.open(projectOf('ben'), place('ben', 'data'))
  require(a.state === b.state && knowsAll(a) && knowsAll(b), 'the states differ when opened anew')
  const isTold = [...a.notices, ...b.notices].filter((kind) => kind !== 'second-version')
  require(isTold.length === 0, `opened anew, it tells ${isTold.join(', ')}`)
  await first.close()
  await second.close()
  running.clear()
  const acknowledged = everAcknowledged.reduce((sum, one) => sum + one.acknowledged.length, 0)
  return `${acknowledged} decisions acknowledged, ${a.events.length} events on both sides`
}

let isKept = false
try {
  const outcome = await work()
  console.log(`One state on both sides, and nothing lost: ${outcome}`)
} catch (error) {
  isKept = true
  console.error(error)
  console.error(`Not one state on both sides. The folders are kept in ${parent}`)
  process.exitCode = 1
} finally {
  for (const installation of running) installation.kill()
  for (const engine of engines) await engine.stop()
  if (!isKept) await removeFolder(parent)
}
