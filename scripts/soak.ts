/**
 * `npm run soak`: drives the built app through random but valid actions by keyboard and mouse, with reopening and
 * killing, and compares it with a plain model after each. Exit code 1 at the first thing that is not as it should be;
 * the actions that led there are kept in a file, to be played again and made fewer.
 *
 *     npm run soak -- [--actions 10000] [--seed 1] [--language en|fr]
 *     npm run soak -- --replay <file> [--minimise]
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chooseRuntime, projectRoot } from '../e2e/launch/runtime.ts'
import { randomOf } from './fuzz/random.ts'
import type { Action } from './soak/action.ts'
import { chooseAction } from './soak/all-actions.ts'
import { checkMemory } from './soak/check-memory.ts'
import { play, type Played, type Script } from './soak/play.ts'
import { startSession } from './soak/session.ts'
import { shrink } from './soak/shrink.ts'

/** Memory is looked at after so many actions, the last of which are done without starting the app anew. */
const SECTION = 500
const RESTARTS_UNTIL = 100

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    replay: { type: 'string' },
    minimise: { type: 'boolean', default: false },
  },
})
const language = values.language === 'fr' ? 'fr' : 'en'
const results = join(projectRoot, 'test-results')

async function playOnce(script: Script): Promise<Played> {
  const session = await startSession(language)
  try {
    const played = await play(session, script)
    if (played.failure) {
      const path = join(results, 'soak.png')
      await session.driver.page.screenshot({ path }).catch(() => undefined)
    }
    return played
  } finally {
    await session.end()
  }
}

async function soak(actions: number, seed: number): Promise<boolean> {
  console.log(`Soak of ${actions} actions in ${chooseRuntime()}, seed ${seed}, ${language}`)
  const began = Date.now()
  const { done, failure } = await playOnce({
    next: (world, at) =>
      at < actions
        ? chooseAction(randomOf(seed, at), world, { mayRestart: at % SECTION < RESTARTS_UNTIL })
        : null,
    onDone: async (session, at) => {
      if (at % SECTION === 0 || at === actions) {
        console.log(`  ${at} actions: ${await checkMemory(session)}`)
      }
    },
  })
  console.log(`${done.length} actions in ${Math.round((Date.now() - began) / 1000)} s`)
  if (!failure) return true
  await mkdir(results, { recursive: true })
  const file = join(results, `soak-${seed}.json`)
  await write(file, done)
  tell(failure, done)
  return false
}

function replay(actions: readonly Action[]): Promise<Played> {
  const rest = [...actions]
  return playOnce({ next: () => rest.shift() ?? null })
}

async function replayFile(file: string): Promise<boolean> {
  const { done, failure } = await replay(await read(file))
  console.log(`${done.length} actions played again`)
  if (failure) tell(failure, done)
  return failure === null
}

/** Keeps the fewest actions that end in the same way. */
async function minimise(file: string): Promise<boolean> {
  const { done, failure } = await replay(await read(file))
  if (!failure) {
    console.log('All is as it should be: there is nothing to make fewer')
    return true
  }
  const kind = firstLine(failure)
  const fewest = await shrink(done, async (some) => {
    const again = await replay(some)
    const isSame = again.failure !== null && firstLine(again.failure) === kind
    console.log(`  ${some.length} actions: ${isSame ? 'the same' : 'not the same'}`)
    return isSame
  })
  await write(file.replace(/(?:\.json)?$/, '.fewest.json'), fewest)
  console.log(`${fewest.length} of ${done.length} actions are enough`)
  return false
}

function tell(failure: Error, done: readonly Action[]): void {
  console.error(`After ${done.length} actions, the last ${JSON.stringify(done.at(-1))}:`)
  console.error(failure.message)
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? ''
}

async function read(file: string): Promise<readonly Action[]> {
  return JSON.parse(await readFile(file, 'utf8')) as Action[] // as this script wrote them
}

async function write(file: string, actions: readonly Action[]): Promise<void> {
  await writeFile(file, `${JSON.stringify(actions, null, 1)}\n`)
  console.log(`The actions are in ${file}`)
}

const { replay: file } = values
const run =
  file === undefined
    ? soak(Number(values.actions), Number(values.seed))
    : values.minimise
      ? minimise(file)
      : replayFile(file)
process.exitCode = (await run) ? 0 : 1
