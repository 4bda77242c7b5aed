/**
 * `npm run soak`: drives the built app through random but valid actions by keyboard and mouse, with reopening and
 * killing, and compares it with a plain model after each. Exit code 1 at the first thing that is not as it should be;
 * the actions that led there are kept in a file, to be played again and made fewer.
 *
 *     npm run soak -- [--actions 10000] [--seed 1] [--language en|fr] [--section 2500]
 *     npm run soak -- --replay <file> [--minimise]
 *     npm run soak -- --leaks
 *
 * Memory is judged after each section of so many actions.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { chooseRuntime, projectRoot } from '../e2e/launch/runtime.ts'
import { choiceOption } from '../shared/choice-option.ts'
import { wholeNumberOption } from '../shared/number-option.ts'
import { languages } from '../shared/project/vocabulary.ts'
import { randomOf, type Random } from './fuzz/random.ts'
import type { Action } from './soak/action.ts'
import { chooseAction } from './soak/all-actions.ts'
import {
  checkMemory,
  growthOf,
  judged,
  measureMemory,
  memoryInWords,
  type Memory,
} from './soak/check-memory.ts'
import { leakEverywhere } from './soak/leaks.ts'
import { play, type Now, type Played, type Script } from './soak/play.ts'
import { startSession, type Session } from './soak/session.ts'
import { shrink } from './soak/shrink.ts'

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    section: { type: 'string', default: '2500' },
    language: { type: 'string', default: 'en' },
    replay: { type: 'string' },
    minimise: { type: 'boolean', default: false },
    leaks: { type: 'boolean', default: false },
  },
})
/** A long run tells now and then how far it has come. */
const ACTIONS_PER_WORD = 500

const language = choiceOption('--language', values.language, languages)
const section = wholeNumberOption('--section', values.section, 1)
const seed = wholeNumberOption('--seed', values.seed, 0)
const results = join(projectRoot, 'test-results')

async function playOnce(script: Script): Promise<Played> {
  const session = await startSession(language)
  try {
    const played = await play(session, script)
    if (played.failure) await takePicture(session).catch(() => undefined)
    return played
  } finally {
    await session.end()
  }
}

/** @throws also where the app does not run any more */
async function takePicture({ driver }: Session): Promise<void> {
  await driver.page.screenshot({ path: join(results, 'soak.png') })
}

/** So many actions, with the laps that memory is judged by at the end of each section. */
async function* manyActions(
  now: () => Now,
  actions: number,
): AsyncGenerator<Action, void, undefined> {
  const random = (): Random => randomOf(seed, now().done)
  for (let until = section; ; until += section) {
    while (now().done < Math.min(until, actions)) {
      if (now().done % ACTIONS_PER_WORD === 0) console.log(`  ${now().done} actions`)
      yield chooseAction(random(), now().world)
    }
    if (now().done < until) return
    console.log(`  ${now().done} actions: memory`)
    console.log(`    ${yield* checkMemory(now, seed)}`)
    if (now().done >= actions) return
  }
}

async function soak(actions: number): Promise<boolean> {
  console.log(`Soak of ${actions} actions in ${chooseRuntime()}, seed ${seed}, ${language}`)
  const began = Date.now()
  const { done, failure } = await playOnce((now) => manyActions(now, actions))
  console.log(`${done.length} actions in ${Math.round((Date.now() - began) / 1000)} s`)
  if (failure) await keep(done, failure)
  return failure === null
}

async function keep(done: readonly Action[], failure: Error): Promise<void> {
  await mkdir(results, { recursive: true })
  await write(join(results, `soak-${seed}.json`), done)
  tell(failure, done)
}

function replay(actions: readonly Action[]): Promise<Played> {
  return playOnce(() => Readable.from(actions))
}

async function replayFile(file: string): Promise<boolean> {
  const { done, failure } = await replay(await read(file))
  console.log(`${done.length} actions played again`)
  if (failure) tell(failure, done)
  return failure === null
}

/**
 * Whether the judgement of memory is any good: it must find nothing in the app as it is, and what is left behind on
 * purpose in each of the ways that it measures, at both kinds of moments.
 */
async function findLeaks(): Promise<boolean> {
  const found: Memory[] = []
  const { done, failure } = await playOnce(async function* (now) {
    while (now().done < 60) yield chooseAction(randomOf(seed, now().done), now().world)
    for (const leak of [undefined, leakEverywhere]) {
      const memory = yield* measureMemory(now, seed, leak)
      console.log(`  ${leak ? 'Something is left behind' : 'As it is'}: ${memoryInWords(memory)}`)
      console.log(
        growthOf(memory)
          .map((what) => `    ${what}`)
          .join('\n'),
      )
      found.push(memory)
    }
  })
  if (failure) await keep(done, failure)
  const [asItIs = [], leaking = []] = found.map(growthOf)
  const isFound = asItIs.length === 0 && leaking.length === 2 * judged.length
  console.log(isFound ? 'Every leak is found, and no other' : 'Not what was to be found')
  return isFound
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
const run = values.leaks
  ? findLeaks()
  : file === undefined
    ? soak(wholeNumberOption('--actions', values.actions, 1))
    : values.minimise
      ? minimise(file)
      : replayFile(file)
process.exitCode = (await run) ? 0 : 1
