import { join } from 'node:path'
import { App } from '../../e2e/app.ts'
import { atRest, startWithProbe, withApp } from './bench-app.ts'
import { largeProject, type ProjectSize } from './checked-project.ts'
import type { Effort, Part } from './measurement.ts'

const usualProject: ProjectSize = {
  name: 'usual',
  words: 1_500,
  claims: 60,
  events: 300,
  language: 'fr',
}

/**
 * From starting the program to a screen that can be worked with, a recent project open in it. The floor is an app
 * with one word in it, up to when that is painted: the two take turns.
 */
export const startPart: Part = {
  names: ['start-to-usable', 'floor-start'],
  measure: (effort) =>
    withApp([usualProject], async ({ app, projects }) => {
      const usable: number[] = []
      const floor: number[] = []
      for (let run = 0; run < runs(effort); run += 1) {
        usable.push(await timeToUsable(app, projects))
        floor.push(await timeToWord(app))
      }
      return [
        { name: 'start-to-usable', unit: 'ms', values: usable, aim: 1200 },
        { name: 'floor-start', unit: 'ms', values: floor, aim: null },
      ]
    }),
}

async function timeToUsable(app: App, projects: readonly string[]): Promise<number> {
  const begun = systemTime()
  const page = await startWithProbe(app, projects)
  const time = (await page.evaluate(() => window.benchProbe.usable())) - begun
  await app.close()
  return time
}

/** On folders beside those of the app. */
async function timeToWord({ dataDir }: App): Promise<number> {
  const empty = new App(join(dataDir, '../empty'), 'en', join(import.meta.dirname, 'empty-app.js'))
  const begun = systemTime()
  await empty.start()
  const time = (await empty.page.evaluate(firstPaint)) - begun
  await empty.close()
  return time
}

/** Milliseconds of the system's clock. */
function systemTime(): number {
  return performance.timeOrigin + performance.now()
}

/** Runs in the page. @returns when it has painted something first, by the system's clock */
function firstPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [painted] = list.getEntriesByName('first-contentful-paint')
      if (painted) resolve(performance.timeOrigin + painted.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

/** From choosing a large project on Home to list, article and marks painted. */
export const openPart: Part = {
  names: ['open-300k-words-10k-claims'],
  measure: async (effort) => {
    const values = await withApp([largeProject], async ({ app }) => {
      const page = await startWithProbe(app)
      const times: number[] = []
      for (let run = 0; run < runs(effort); run += 1) {
        const recent = page.getByRole('region', { name: 'Recent projects' })
        const opened = page.evaluate(() => window.benchProbe.opened())
        await recent.getByRole('button').first().click()
        times.push(await opened)
        await atRest(page)
        await page.keyboard.press('Control+W')
      }
      return times
    })
    return [{ name: 'open-300k-words-10k-claims', unit: 'ms', values, aim: 1000 }]
  },
}

const runs = (effort: Effort): number => (effort === 'full' ? 10 : 3)
