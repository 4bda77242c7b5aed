import { createPinia, setActivePinia } from 'pinia'
import { vi } from 'vitest'
import type { Result } from '../../shared/ipc/app-error.ts'
import type { AppEventName, AppEvents } from '../../shared/ipc/app-events.ts'
import type { OpenedProject } from '../../shared/ipc/opened-project.ts'
import { packEvents } from '../../shared/ipc/packed-events.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import { anna, record } from '../../shared/project/sample-log.ts'

/**
 * The main process for tests of the page's stores: it answers each call when the test says so, and tells what the test
 * says. It is there once this file is imported, which has to be before any file that asks main.
 */

interface Call {
  readonly name: string
  readonly input: unknown
  readonly answer: (result: Result<unknown>) => void
}

let calls: Call[] = []
let listeners: { readonly name: string; readonly listener: (event: never) => void }[] = []

const claimdesk = {
  call: (name: string, input: unknown): Promise<Result<unknown>> =>
    new Promise((answer) => calls.push({ name, input, answer })),
  callWithFiles: (name: string): Promise<Result<unknown>> => claimdesk.call(name, null),
  on: (name: string, listener: (event: never) => void) => {
    const one = { name, listener }
    listeners.push(one)
    return () => (listeners = listeners.filter((other) => other !== one))
  },
}
vi.stubGlobal('window', { claimdesk, setTimeout, clearTimeout })
vi.stubGlobal('requestIdleCallback', () => 0)

/** A page that has just begun: no project is open in it, and it has asked nothing. */
export function beginPage(): void {
  calls = []
  listeners = []
  setActivePinia(createPinia())
}

/** Waits until this was asked, and takes it out of what is waiting for an answer. */
export async function asked(name: string): Promise<Call> {
  const call = await vi.waitUntil(() => calls.find((one) => one.name === name))
  calls = calls.filter((one) => one !== call)
  return call
}

/** What was asked and is not answered yet, under this name. */
export const waiting = (name: string): readonly Call[] => calls.filter((one) => one.name === name)

/** Main tells the page something by itself. */
export function tell<Name extends AppEventName>(name: Name, event: AppEvents[Name]): void {
  for (const one of listeners) if (one.name === name) one.listener(event as never)
}

/** A project of the sample author, as main describes one that is open. */
export function openedProject(id: string, ...actions: EventDraft[][]): OpenedProject {
  const created: EventDraft = { type: 'project.created', data: { project: id, title: id } }
  return {
    opening: `opening of ${id}`,
    installation: anna.installation,
    events: packEvents(record(anna, [created], ...actions)),
    folder: `${id}.claimdesk`,
    place: null,
    unsent: [],
    access: 'write',
    notices: [],
  }
}
