import { chooseRuntime } from '../../e2e/launch/runtime.ts'
import { randomOf } from '../fuzz/random.ts'
import type { Action } from './action.ts'
import { openRecent } from './actions/lifecycle.ts'
import { Mismatch } from './check.ts'
import { finest, growing, type Series } from './growth.ts'
import { inOrder, lap, planLap } from './laps.ts'
import { heldBy, heldInWords, measures, type Held } from './memory.ts'
import type { Now } from './play.ts'
import { riseBetween } from './theil-sen.ts'

/** Laps before the first that counts: by then all dialogs have been seen and all code is compiled. */
const WARM_UP = 3
/** Laps that are measured at each kind of moment. */
const TIMES = 8
/** Laps after which an app that was started anew has drawn what the next ones leave as it is. */
const LAPS_ANEW = 2
/** How often it is started anew before the laps that are measured, and after them. */
const STARTS = 3

/**
 * Reka UI has one set of all layers that are open, and Vue keeps a small object for each that ever was in it: some seven
 * of a lap's dialogs.
 */
const OF_DIALOGS = 20

/** Something left behind each time that is measured: on purpose, to see that it is found. */
export type Leak = (now: Now) => Promise<void>

/** What was measured, by the kind of moment. */
export interface Memory {
  readonly planned: number
  readonly inReview: Series
  readonly onHome: Series
}

/**
 * Memory must not grow. Judged is what the app holds after collecting the garbage (the page's objects, DOM nodes and
 * listeners, and bytes of the heap of the main process) at two kinds of moments:
 *
 * - **in the review**, after each of eight laps of the same actions of every kind, all of which are taken back, so that
 *   the same project is shown in the same way. Only its history is longer: what an app
 *   takes for that which has been started anew, and so cannot have left anything behind, is not counted. That can be
 *   told to some sixty objects. Now and then such an app still holds thousands that it gives back later, so it is
 *   started three times before and after.
 * - **on Home**, after each of eight such laps and the closing of the project: nothing of it may be held.
 *
 * It grows where the Theil–Sen slope of one of these series is above what can be measured, with 99 % confidence
 * (`growth.ts`). The main process is judged in Electron only. What is not seen: an object that itself becomes larger
 * (a longer text), memory outside of JavaScript (pictures, the GPU), and what other articles and other numbers of
 * claims would do (`npm run bench` measures a large project).
 * `npm run soak -- --leaks` shows that what is left behind on purpose is found.
 *
 * @returns what was held, in words
 * @throws where it grows
 */
export async function* checkMemory(
  now: () => Now,
  seed: number,
): AsyncGenerator<Action, string, undefined> {
  const memory = yield* measureMemory(now, seed)
  const more = growthOf(memory)
  const words = memoryInWords(memory)
  if (more.length > 0) throw new Mismatch('memory grows', `${more.join('\n')}\n${words}`)
  return words
}

export async function* measureMemory(
  now: () => Now,
  seed: number,
  leak: Leak = () => Promise.resolve(),
): AsyncGenerator<Action, Memory, undefined> {
  yield* restarted(now)
  const planned = planLap(randomOf(seed, now().done), now().world)
  // What the project has once only, however often a lap is done, is there after the first.
  yield* lap(now, planned)
  const shorter = yield* heldAnew(now, planned)
  for (let time = 0; time < WARM_UP; time += 1) yield* lap(now, planned)
  const inReview: Held[] = []
  for (let time = 0; time < TIMES; time += 1) {
    yield* lap(now, planned)
    await leak(now())
    inReview.push(await heldBy(now().driver))
  }
  const onHome: Held[] = []
  for (let time = 0; time < TIMES; time += 1) {
    onHome.push(await heldClosed(now()))
    await leak(now())
    yield* lap(now, planned)
  }
  const longer = yield* heldAnew(now, planned)
  return {
    planned: planned.length,
    inReview: {
      held: inReview,
      own: ofHistory(shorter, longer),
      resolution: { ...finest, objects: 60 },
    },
    onHome: { held: onHome, own: nothing, resolution: { ...finest, objects: OF_DIALOGS } },
  }
}

/** What an app holds each time that it has been started with the project, and a few laps have been done in it. */
async function* heldAnew(
  now: () => Now,
  planned: readonly Action[],
): AsyncGenerator<Action, readonly Held[], undefined> {
  const held: Held[] = []
  for (let start = 0; start < STARTS; start += 1) {
    yield* restarted(now)
    for (let time = 0; time < LAPS_ANEW; time += 1) yield* lap(now, planned)
    held.push(await heldBy(now().driver))
  }
  return held
}

function* restarted(now: () => Now): Generator<Action, void, undefined> {
  yield { kind: 'restart', data: { opens: 'argument' } }
  yield* inOrder(now)
}

/** What a lap's share of the history takes. It is kept in objects; nothing of it is on the screen. */
function ofHistory(shorter: readonly Held[], longer: readonly Held[]): Held {
  const share = (what: keyof Held): number =>
    riseBetween(
      shorter.map((held, start) => ({ at: start * LAPS_ANEW, value: held[what] })),
      longer.map((held, start) => ({
        at: (STARTS + start) * LAPS_ANEW + WARM_UP + 2 * TIMES,
        value: held[what],
      })),
    )
  return { ...nothing, objects: share('objects'), main: share('main') }
}

/** In the Chromium host the main process is the one that drives the browser as well, which keeps what it likes. */
export const judged = measures.filter((what) => what !== 'main' || chooseRuntime() === 'electron')

/** What grows, and when it is seen, in words; empty if nothing does. */
export function growthOf({ inReview, onHome }: Memory): readonly string[] {
  return [
    ...growing(inReview, judged).map((what) => `in the review, ${what}`),
    ...growing(onHome, judged).map((what) => `on Home, ${what}`),
  ]
}

export function memoryInWords({ planned, inReview, onHome }: Memory): string {
  return [
    `laps of ${planned} actions, all of them taken back`,
    `in the review: ${inReview.held.map(heldInWords).join(' | ')}`,
    `of these the project's own, each time: ${heldInWords(inReview.own)}`,
    `on Home: ${onHome.held.map(heldInWords).join(' | ')}`,
  ].join('\n    ')
}

/** Closes the project, measures, and opens it again. */
async function heldClosed({ driver, world }: Now): Promise<Held> {
  await driver.command('project.close')
  await driver.page.locator('.recent__open').first().waitFor()
  const without = await heldBy(driver)
  await openRecent(driver, world)
  return without
}

const nothing: Held = { objects: 0, nodes: 0, listeners: 0, main: 0 }
