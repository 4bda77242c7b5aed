import { basename, dirname, join, sep } from 'node:path'
import { answerCall } from '../../electron/ipc/answer-call.ts'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import { contract, droppedContract, type InputOf } from '../../shared/ipc/contract.ts'
import { FileReference } from '../../shared/project/sources.ts'
import { broken, sound, type Verdict } from './door.ts'
import { hiddenAnswers, type StandIn } from './electron-stand-in.ts'
import { differenceOf, listFolder } from './folder-listing.ts'
import { makeCall, stampNext, type Call, type Known } from './ipc-calls.ts'
import type { Offered } from './offered-files.ts'
import type { Random } from './random.ts'
import { sentenceFault } from './refusals.ts'
import type { RunningApp } from './running-app.ts'

/** What a run works with. */
export interface Parts {
  readonly runApp: (folder: string) => Promise<RunningApp>
  readonly standIn: StandIn
  /** A package of a project that is not among those here. */
  readonly packed: Uint8Array
  /** The ids of the events that are in a project on disk. */
  readonly reopen: (path: string) => Promise<readonly string[]>
}

/** Calls of one case: each finds what those before it have made. */
const CALLS = 20

/** Told of each call and its answer. */
export type Note = (call: Call, result: Result<unknown>) => void

/** Of the project that is opened first. */
const OWN_PACKAGE = join('out', 'Own.claimpack')

/** Whether calls may change it: all but what a person has only pointed at, or nobody has. */
const mayChange = (path: string): boolean =>
  !/^(?:outside|offered)(?:$|\/)/.test(path.split(sep).join('/'))

/** The calls of one case, one after the other or two at once, and what is promised of them. */
export class Run {
  readonly #parts: Parts
  readonly #folder: string
  readonly #offered: Offered
  readonly #app: RunningApp
  readonly #random: Random
  readonly #note: Note
  readonly #known: Known
  /** The events of each project that were said to be saved. */
  readonly #saved = new Map<string, string[]>()

  constructor(
    parts: Parts,
    folder: string,
    offered: Offered,
    app: RunningApp,
    random: Random,
    note: Note,
  ) {
    this.#parts = parts
    this.#folder = folder
    this.#offered = offered
    this.#app = app
    this.#random = random
    this.#note = note
    this.#known = { projects: [], openings: [], previews: [], files: [], offered: offered.files }
  }

  async all(): Promise<Verdict> {
    this.#parts.standIn.handedOver.length = 0
    const before = await listFolder(this.#folder, mayChange)
    await this.#begin()
    for (let count = 0; count < CALLS; count += 1) {
      const fault = await this.#one()
      if (fault) return fault
    }
    const difference = differenceOf(before, await listFolder(this.#folder, mayChange))
    if (difference !== null) return broken(`outside of what was chosen: ${difference}`)
    return (
      (await this.#reopened()) ??
      judgeHandedOver(this.#parts.standIn, this.#folder) ??
      sound('calls')
    )
  }

  /** A project with some files, and a package of it, so that there is something for the calls to be about. */
  async #begin(): Promise<void> {
    const options = { language: 'fr', article: true, checklist: true }
    this.#parts.standIn.place = () => join(this.#folder, OWN_PACKAGE)
    const sample = this.#random.pick(['fr', 'en'])
    const { files } = this.#offered
    const paths = files.filter((path) => /\.(?:pdf|mhtml|png)$/.test(path))
    for (const call of [
      { channel: 'call', method: 'articles.openSample', input: sample, isAdmitted: true },
      {
        channel: 'dropped',
        method: 'files.addDropped',
        input: { token: 'begin', paths },
        isAdmitted: true,
      },
      {
        channel: 'call',
        method: 'exports.run',
        input: { token: 'begin', kinds: ['package'], options },
        isAdmitted: true,
      },
    ] as const) {
      this.#learn(call, await this.#call(call), null)
    }
  }

  /** One call, or two at once. */
  async #one(): Promise<Verdict | null> {
    this.#setStage()
    const made = this.#stamped(makeCall(this.#random, this.#known))
    const other = this.#random.below(4) === 0 ? makeCall(this.#random, this.#known) : null
    const calls = other && other.method !== 'projects.record' ? [made, other] : [made]
    await this.#app.settled()
    const changesNothing = calls.every(({ isAdmitted }) => !isAdmitted)
    const before = changesNothing ? await listFolder(this.#folder) : null
    // A call begins at once, so it is about the project that is open now.
    const project = this.#app.services.current.get()
    const results = await Promise.all(calls.map((call) => this.#call(call)))
    for (const [index, result] of results.entries()) {
      const call = calls[index] ?? made
      const fault = this.#judge(call, result)
      if (fault !== null) return broken(`${call.method}: ${fault}\n${describe(call.input)}`)
      this.#learn(call, result, project?.folder ?? null)
    }
    if (before === null) return null
    const difference = differenceOf(before, await listFolder(this.#folder))
    return difference === null ? null : broken(`${made.method} was refused, and ${difference}`)
  }

  /** What dialogs, windows and hidden pages will answer. */
  #setStage(): void {
    const { standIn } = this.#parts
    const random = this.#random
    const { files, folders } = this.#offered
    const isFolder = random.below(4) === 0
    const file = random.below(4) === 0 ? join(this.#folder, OWN_PACKAGE) : random.pick(files)
    standIn.chosen = random.below(6) === 0 ? [] : [isFolder ? random.pick(folders) : file]
    const name = random.pick(['out/Saved', 'out/Saved.zip', 'out/new/Saved', 'out/é.claimdesk', ''])
    standIn.place = (suggested) => {
      if (name === '') return ''
      return join(
        this.#folder,
        dirname(name),
        random.below(2) ? basename(name) : basename(suggested),
      )
    }
    standIn.button = random.below(4)
    standIn.answer = random.pick(hiddenAnswers)
  }

  /** Most events are stamped as the page stamps them; the others are refused as out of order. */
  #stamped(call: Call): Call {
    const project = this.#app.services.current.get()
    if (call.method !== 'projects.record' || !project || this.#random.below(5) === 0) return call
    const last = project.events
      .map(({ id }) => id)
      .filter((id) => id.endsWith(project.installation))
      .at(-1)
    const parsed = contract['projects.record'].input.safeParse(call.input)
    const events = parsed.success
      ? stampNext(parsed.data.events, project.installation, last ?? '')
      : null
    return events ? { ...call, input: { opening: project.opening, events } } : call
  }

  async #call(call: Call): Promise<Result<unknown>> {
    const { channel, method, input } = call
    const { handlers, droppedHandlers } = this.#app.handlers
    const result =
      channel === 'call'
        ? await answerCall(contract, handlers, [method, input])
        : await answerCall(droppedContract, droppedHandlers, [method, input])
    this.#note(call, result)
    // It has to go back to the page.
    return structuredClone(result)
  }

  #judge(call: Call, result: Result<unknown>): string | null {
    if (result.ok) {
      const failed = failuresIn(result.value).find(({ code }) => code === 'unexpected')
      if (failed) return `unexpected: ${describe(failed)}`
      return call.isAdmitted ? null : 'what the schema does not admit was done'
    }
    const { error } = result
    if (error.code === 'unexpected') return `unexpected: ${error.detail}`
    const isOutOfOrder = error.code === 'invalid-input' && /^events\[\d+\]\.id$/.test(error.path)
    if (call.isAdmitted && error.code === 'invalid-input' && !isOutOfOrder) {
      return `refused what the schema admits: ${error.path}`
    }
    if (!call.isAdmitted && error.code !== 'invalid-input') return `refused as ${error.code}`
    return sentenceFault(error)
  }

  /** @param folder of the project that the call was about */
  #learn({ method, input }: Call, result: Result<unknown>, folder: string | null): void {
    if (!result.ok) return
    const { current, documentPreview } = this.#app.services
    const { shown } = documentPreview
    this.#known.previews.splice(0, 1, ...(shown ? [shown.id] : []))
    const project = current.get()
    if (project && !this.#known.projects.includes(project.identity.id)) {
      this.#known.projects.push(project.identity.id)
    }
    if (project && !this.#known.openings.includes(project.opening)) {
      this.#known.openings.push(project.opening)
    }
    if (method === 'projects.record' && folder !== null) {
      // What is no such input was refused.
      const { events } = input as InputOf<'projects.record'>
      // Of an action that goes on in a later call nothing is promised yet.
      const saved = events.at(-1)?.more ? [] : events.map(({ id }) => id)
      this.#saved.set(folder, [...(this.#saved.get(folder) ?? []), ...saved])
    }
    for (const value of [result.value].flat()) {
      const file = FileReference.safeParse(value)
      if (file.success) this.#known.files.push(file.data)
    }
  }

  /** What was said to be saved is there. */
  async #reopened(): Promise<Verdict | null> {
    this.#parts.standIn.button = 0
    await this.#app.services.current.close()
    for (const [path, ids] of this.#saved) {
      const found = new Set(await this.#parts.reopen(path))
      const lost = ids.find((id) => !found.has(id))
      if (lost !== undefined) return broken(`said to be saved, and not there: ${lost}`)
    }
    return null
  }
}

/** The failures that stand in what was done, as those of exports do. */
function failuresIn(value: unknown): readonly AppError[] {
  if (Array.isArray(value)) return value.flatMap(failuresIn)
  if (typeof value !== 'object' || value === null) return []
  if ('exports' in value) return failuresIn(value.exports)
  if ('state' in value && value.state === 'failed' && 'error' in value) {
    return [value.error as AppError] // as `FinishedExport` says
  }
  return []
}

/** Only plain links go to the browser, and only files of a project to other programs. */
function judgeHandedOver({ handedOver }: StandIn, folder: string): Verdict | null {
  for (const { how, what } of handedOver.splice(0)) {
    if (how === 'link') {
      const { protocol, username, password } = new URL(what)
      const isPlain = /^https?:$/.test(protocol) && username + password === ''
      if (!isPlain) return broken(`handed to the browser: ${what}`)
    } else if (!what.startsWith(folder)) return broken(`handed to the system: ${what}`)
    else if (how === 'open' && !/\.claimdesk[^/]*\/files\/[0-9a-f]{64}/.test(what)) {
      return broken(`opened: ${what}`)
    }
  }
  return null
}

/** To be read: cut, and also of what is no JSON. */
export function describe(value: unknown): string {
  const replaced = (_key: string, item: unknown): unknown =>
    typeof item === 'bigint' ? String(item) : item
  try {
    // Of what is no JSON there is none, whatever the types say.
    const json = JSON.stringify(value, replaced) as string | undefined
    return (json ?? String(value)).slice(0, 2_000)
  } catch {
    return '(not to be written)'
  }
}
