import type { ProjectEvent } from '../../shared/project/events.ts'
import { readInstallationId } from '../../electron/user-data/installation-id.ts'
import { giveVerdict } from '../../shared/project/claim-actions.ts'
import { clockAtStart, type Clock } from '../../shared/project/clock.ts'
import { stampEvents } from '../../shared/project/stamp-events.ts'
import { startAtRest, withApp } from './bench-app.ts'
import { checker, type ProjectSize } from './checked-project.ts'
import type { Part } from './measurement.ts'

const smallProject: ProjectSize = {
  name: 'floor',
  words: 1_500,
  claims: 30,
  events: 100,
  language: 'fr',
}

/**
 * What a verdict takes that the app's page has no hand in, to read the other figures by: from a key that does nothing
 * to the end of the next frame, and from a key to main's answer that an event is on disk, with nothing drawn.
 */
export const floorPart: Part = {
  names: ['floor-key-to-next-frame', 'floor-key-to-durable'],
  measure: (effort) =>
    withApp([smallProject], async ({ app, projects: [folder = ''] }) => {
      const page = await startAtRest(app, folder)
      const installation = await readInstallationId(app.dataDir)
      const opening = await page.evaluate(() => window.benchProbe.opening())
      let clock = clockAtStart
      const frames: number[] = []
      const answers: number[] = []
      for (let run = 0; run < (effort === 'full' ? 100 : 20); run += 1) {
        const frame = page.evaluate(() => window.benchProbe.nextFrame())
        // The probe listens once this is answered.
        await page.evaluate(() => document.title)
        await page.keyboard.press('F9')
        frames.push(await frame)

        const { events, clock: now } = nextVerdict(run, installation, clock)
        clock = now
        const answer = page.evaluate(
          (sent) => window.benchProbe.answered(sent.opening, sent.events),
          { opening, events },
        )
        await page.evaluate(() => document.title)
        await page.keyboard.press('F9')
        answers.push(await answer)
      }
      return [
        { name: 'floor-key-to-next-frame', unit: 'ms', values: frames, aim: null },
        { name: 'floor-key-to-durable', unit: 'ms', values: answers, aim: null },
      ]
    }),
}

/** A verdict that the page knows nothing of: what main does for it is the same. */
function nextVerdict(
  run: number,
  installation: string,
  clock: Clock,
): { readonly events: readonly ProjectEvent[]; readonly clock: Clock } {
  const verdict = giveVerdict('claim-0', 'content', run % 2 === 0 ? 'disputed' : 'verified')
  const author = { installation, by: checker }
  return stampEvents([verdict], author, clock, new Date().toISOString())
}
