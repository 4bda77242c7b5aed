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

/** From starting the program to a screen that can be worked with, a recent project open in it. */
export const startPart: Part = {
  names: ['start-to-usable'],
  measure: async (effort) => {
    const values = await withApp([usualProject], async ({ app, projects }) => {
      const times: number[] = []
      for (let run = 0; run < runs(effort); run += 1) {
        const begun = performance.timeOrigin + performance.now()
        const page = await startWithProbe(app, projects)
        times.push((await page.evaluate(() => window.benchProbe.usable())) - begun)
        await app.close()
      }
      return times
    })
    return [{ name: 'start-to-usable', unit: 'ms', values, aim: 1200 }]
  },
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
