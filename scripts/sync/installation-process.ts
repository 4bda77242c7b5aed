import { hash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { fold } from '../../shared/project/project-log.ts'
import { readInstallationId } from '../../electron/user-data/installation-id.ts'
import { JournalHeads } from '../../electron/user-data/journal-heads.ts'
import { OpenProject } from '../../electron/projects/open-project.ts'
import { ProjectFollower } from '../../electron/projects/project-follower.ts'
import { SampleEvents } from '../../electron/storage/sample-events.ts'

/**
 * One installation of Claimdesk as a program of its own: it does what stands on a line of its input, and answers
 * with a line of JSON. What it answers to `record` is on the disk.
 */

export interface InstallationState {
  readonly installation: string
  readonly access: 'write' | 'read'
  /** The stamps of all events. */
  readonly events: readonly string[]
  /** SHA-256 of the folded state: where two are the same, the states are. */
  readonly state: string
  /** Kinds of the notices. */
  readonly notices: readonly string[]
  /** How many files are missing. */
  readonly missing: number
}

export type Request =
  | { readonly do: 'create' | 'open'; readonly folder: string; readonly userData: string }
  /** Is answered once for each event. */
  | { readonly do: 'record'; readonly count: number }
  | { readonly do: 'attach'; readonly text: string }
  | { readonly do: 'state' }
  | { readonly do: 'close' }

let project: OpenProject | null = null
let follower: ProjectFollower | null = null

function requireProject(): OpenProject {
  if (!project) throw new Error('no project is open')
  return project
}

/** Makes events. Goes on after all that is known, under the id that holds now. */
function samples(): SampleEvents {
  const { installation, events } = requireProject()
  const made = new SampleEvents(installation)
  made.observe(events)
  return made
}

async function perform(request: Request): Promise<unknown> {
  switch (request.do) {
    case 'create':
    case 'open': {
      const { folder, userData } = request
      const installation = await readInstallationId(userData)
      const surroundings = { heads: await JournalHeads.open(userData) }
      project =
        request.do === 'open'
          ? await OpenProject.open(folder, installation, surroundings)
          : await OpenProject.create(
              folder,
              new SampleEvents(installation).beginning('The bridge'),
              installation,
              surroundings,
            )
      follower = new ProjectFollower(project, {
        onArrival: () => undefined,
        onFiles: () => undefined,
      })
      follower.start()
      return state()
    }
    case 'record': {
      for (let done = 0; done < request.count; done += 1) {
        const events = samples().rationales(1)
        await requireProject().record(events)
        answer(events.map(({ id }) => id))
      }
      return null
    }
    case 'attach': {
      const bytes = new TextEncoder().encode(request.text)
      const file = await requireProject().addBytes('minutes.txt', bytes)
      const csl = { type: 'report', title: 'Minutes' } as const
      const data = { source: 'minutes', csl, files: [file] }
      const events = samples().stamp({ type: 'source.added', data })
      await requireProject().record(events)
      return events.map(({ id }) => id)
    }
    case 'state':
      return state()
    case 'close':
      await follower?.stop()
      await requireProject().close()
      return null
  }
}

async function state(): Promise<InstallationState> {
  const open = requireProject()
  const told = JSON.stringify(fold(open.events), (_, value: unknown) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
  return {
    installation: open.installation,
    access: open.access,
    events: open.events.map(({ id }) => id),
    state: hash('sha256', told),
    notices: open.notices.map(({ kind }) => kind),
    missing: (await open.damagedFiles()).length,
  }
}

function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

// Keeps the program alive while nothing is asked.
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line) as Request // of our own script
  try {
    const value = await perform(request)
    if (request.do !== 'record') answer(value)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
}
