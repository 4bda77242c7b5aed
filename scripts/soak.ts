/**
 * `npm run soak`: drives the built app through random but valid actions by keyboard and mouse, with reopening and
 * killing, and compares it with a plain model after each. Exit code 1 at the first thing that is not as it should be;
 * the actions that led there are kept in a file, to be played again.
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
import { play, type Played } from './soak/play.ts'
import { startSession } from './soak/session.ts'

const { values } = parseArgs({
  options: {
    actions: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    replay: { type: 'string' },
  },
})
const picture = join(projectRoot, 'test-results/soak.png')
const language = values.language === 'fr' ? 'fr' : 'en'

async function playOnce(next: Parameters<typeof play>[1]): Promise<Played> {
  const session = await startSession(language)
  try {
    const played = await play(session, next, async (action, _world, done) => {
      if (process.env.SOAK_VERBOSE) console.log(done, JSON.stringify(action))
      if (done % 100 === 0) console.log(`  ${done} actions`)
      await Promise.resolve()
    })
    if (played.failure)
      await session.driver.page.screenshot({ path: picture }).catch(() => undefined)
    return played
  } finally {
    await session.end()
  }
}

async function soak(actions: number, seed: number): Promise<boolean> {
  console.log(`Soak of ${actions} actions in ${chooseRuntime()}, seed ${seed}`)
  const began = Date.now()
  const played = await playOnce((world, done) =>
    done < actions ? chooseAction(randomOf(seed, done), world) : null,
  )
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${played.done.length} actions in ${seconds} s`)
  if (!played.failure) return true
  console.error(JSON.stringify(played.done.at(-1)))
  console.error(played.failure.message)
  const folder = join(projectRoot, 'test-results')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `soak-${seed}.json`)
  await writeFile(file, JSON.stringify(played.done, null, 1))
  console.error(`The actions are in ${file}`)
  return false
}

async function replay(file: string): Promise<boolean> {
  const actions = JSON.parse(await readFile(file, 'utf8')) as Action[] // as this script wrote them
  const rest = [...actions]
  const { failure, done } = await playOnce(() => rest.shift() ?? null)
  console.log(`${done.length} actions played again`)
  if (failure) console.error(failure.message)
  return failure === null
}

const succeeded =
  values.replay === undefined
    ? await soak(Number(values.actions), Number(values.seed))
    : await replay(values.replay)
process.exitCode = succeeded ? 0 : 1
