/**
 * Records events in a project as fast as it can until it is killed; `npm run kill` starts it. Each line that it prints
 * is the id of an event that was acknowledged. Without a project it does nothing.
 */
import { OpenProject } from '../electron/projects/open-project.ts'
import { SampleEvents } from '../electron/storage/sample-events.ts'

const CALLS_AT_ONCE = 4

async function record(folder: string): Promise<never> {
  const samples = new SampleEvents()
  const project = await OpenProject.open(folder, samples.installation)
  samples.observe(project.events)
  for (;;) {
    const calls = Array.from({ length: CALLS_AT_ONCE }, async () => {
      const size = 1 + Math.floor(Math.random() * 3)
      const events = samples.rationales(size, Math.floor(Math.random() * 20_000))
      await project.record(events)
      process.stdout.write(events.map(({ id }) => `${id}\n`).join(''))
    })
    await Promise.all(calls)
  }
}

const [folder] = process.argv.slice(2)
if (folder !== undefined) await record(folder)
