import type { Page } from '@playwright/test'
import { startAtRest, withApp, type BenchApp } from './bench-app.ts'
import { largeProject, type ProjectSize } from './checked-project.ts'
import { lastJournalSync, watchJournalSyncs } from './journal-syncs.ts'
import type { Part } from './measurement.ts'
import type { VerdictTimes } from './page-probe.ts'

/** From the key to the end of the frame in which the claim's mark is painted anew, all over a large article. */
export const paintPart: Part = {
  names: ['verdict-to-paint-10k-claims'],
  measure: async (effort) => {
    const values = await withApp([largeProject], async ({ app, projects: [folder = ''] }) => {
      const page = await startAtRest(app, folder)
      const times: number[] = []
      for (const place of places(effort === 'full' ? 100 : 20)) {
        times.push((await giveVerdict(page, place)).toPaint)
      }
      return times
    })
    return [{ name: 'verdict-to-paint-10k-claims', unit: 'ms', values, aim: 16.7, p95Aim: 50 }]
  },
}

const sizes: readonly ProjectSize[] = [
  { name: 'small', words: 1_500, claims: 30, events: 100, language: 'fr' },
  { name: 'middle', words: 30_000, claims: 1_000, events: 10_000, language: 'fr' },
  { ...largeProject, events: 100_000 },
]

/**
 * From the key to the sync of the journal after which the verdict is on disk, and to the page's word that it is saved.
 * The journals belong to projects that have grown with them. All three are open, each in an app of its own, and take
 * turns, so that whatever else the computer does hits all alike.
 */
export const durablePart: Part = {
  names: sizes.flatMap((size) => [durableOf(size), savedOf(size)]),
  measure: (effort) =>
    withApps(sizes, [], async (prepared) => {
      const pages: Page[] = []
      for (const { app, projects } of prepared) {
        pages.push(await startAtRest(app, projects[0] ?? ''))
        await watchJournalSyncs(app)
      }
      const toDurable: number[][] = sizes.map(() => [])
      const toSaved: number[][] = sizes.map(() => [])
      for (const place of places(effort === 'full' ? 60 : 15)) {
        for (const [index, { app }] of prepared.entries()) {
          const page = pages[index]
          if (!page) continue
          const times = await giveVerdict(page, place)
          toSaved[index]?.push(times.toSaved)
          toDurable[index]?.push((await lastJournalSync(app)) - times.keyAt)
        }
      }
      return sizes.flatMap((size, index) => [
        { name: durableOf(size), unit: 'ms', values: toDurable[index] ?? [], aim: 10 },
        { name: savedOf(size), unit: 'ms', values: toSaved[index] ?? [], aim: null },
      ])
    }),
}

function durableOf({ events }: ProjectSize): string {
  return `verdict-to-durable-${events}-events`
}

function savedOf({ events }: ProjectSize): string {
  return `verdict-to-saved-${events}-events`
}

/** An app for each size, all at the same time. */
function withApps<Value>(
  [size, ...others]: readonly ProjectSize[],
  prepared: readonly BenchApp[],
  use: (prepared: readonly BenchApp[]) => Promise<Value>,
): Promise<Value> {
  if (!size) return use(prepared)
  return withApp([size], (app) => withApps(others, [...prepared, app], use))
}

/** Places in the list, from 0 to 1, far from one another. */
function places(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => (index * GOLDEN_RATIO) % 1)
}

const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2

/** Takes up a claim somewhere in the list and judges it otherwise than it was. */
async function giveVerdict(page: Page, place: number): Promise<VerdictTimes> {
  await page.evaluate(takeUpClaim, place)
  const isDisputed = (await page.locator('[aria-current="true"].mark--disputed').count()) > 0
  const verdict = page.evaluate(() => window.benchProbe.verdict())
  // The probe listens once this is answered.
  await page.evaluate(() => document.title)
  await page.keyboard.press(isDisputed ? '3' : '2')
  return verdict
}

/** Runs in the page. */
async function takeUpClaim(place: number): Promise<void> {
  const frame = (): Promise<unknown> => new Promise(requestAnimationFrame)
  const list = document.querySelector('[role="listbox"]')
  if (!list) throw new Error('There is no list')
  list.scrollTop = place * (list.scrollHeight - list.clientHeight)
  await frame()
  await frame()
  const box = list.getBoundingClientRect()
  const rows = [
    ...list.querySelectorAll<HTMLElement>('[role="option"]:not(:has(.mark--suggested))'),
  ]
  const middle = rows.find((row) => row.getBoundingClientRect().top > box.top + box.height / 3)
  middle?.click()
  await frame()
  await frame()
  // As in `idle`, which cannot be used here.
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 10_000 }))
}
