import { realpath, stat } from 'node:fs/promises'
import { basename, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { FinishedExport } from '../../shared/ipc/exports.ts'
import { currentDraft } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import { exportFacts, type ExportKind } from '../../shared/report/export-kinds.ts'
import { phrasesOf } from '../../shared/report/phrases.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { exporters } from '../exporting/exporters.ts'
import { reportOnSaved } from '../exporting/make-report.ts'
import { runExports } from '../exporting/run-exports.ts'
import { exportName } from '../exporting/export-name.ts'
import { freePath } from '../exporting/write-export.ts'
import { translateTo } from '../locales/messages.ts'
import { packProject } from '../packaging/pack-project.ts'
import { JournalHeads } from '../user-data/journal-heads.ts'
import { ProjectOnDisk } from '../projects/on-disk/project-on-disk.ts'
import { readNewsroom } from '../importing/read-newsroom.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { cannotWriteWords } from './failure-words.ts'
import type { ReportCommand } from './parse-arguments.ts'
import { refuse } from './refuse.ts'
import type { Surroundings } from './terminal.ts'

/**
 * `claimdesk report`: writes exports of a project into a folder, by the same exporters as the app.
 *
 * @throws AppFailure if the project, or the newsroom's file, cannot be read
 */
export async function report(
  command: ReportCommand,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal, translate: t, settings, userData } = surroundings
  const heads = await JournalHeads.open(userData)
  const project = await ProjectOnDisk.read(resolve(command.project), { heads })
  const newsroom =
    command.newsroom === null ? settings.newsroom : await readNewsroom(resolve(command.newsroom))
  const folder = await existingFolder(command.out)
  if (folder === null) {
    return refuse(terminal, command.json, {
      words: [t('commandLine.cannotWrite.no-folder', { name: command.out })],
      error: { code: 'not-found', name: command.out },
      exitCode: exitCodes.cannotWrite,
    })
  }
  if (isWithin(await realpath(project.folder), folder)) {
    return refuse(terminal, command.json, {
      words: [t('commandLine.usage.out-in-project')],
      error: { code: 'usage', kind: 'out-in-project' },
      exitCode: exitCodes.usage,
    })
  }
  const { article, checklist } = settings.exports
  const language = command.language ?? usualLanguage(project, surroundings)
  const model = await reportOnSaved(
    project,
    { language, article, checklist },
    { person: settings.person, newsroom },
  )
  const made = await writeAll(command.kinds, folder, { project, model }, surroundings)
  tell(command, { project, model, made }, surroundings)
  return exitCodeOf(model, made)
}

/** What became of one export, with the place where it was written. */
type Made = FinishedExport & { readonly path: string | null }

async function writeAll(
  kinds: readonly ExportKind[],
  folder: string,
  { project, model }: { readonly project: ProjectOnDisk; readonly model: ReportModel },
  { signal, print }: Surroundings,
): Promise<readonly Made[]> {
  const written = new Map<ExportKind, string>()
  // Files are named in the report's language, whatever the terminal speaks.
  const t = translateTo(model.language)
  const { title } = project.identity
  const createdAt = model.generatedAt
  const pack = (): AsyncIterable<Uint8Array> =>
    packProject(project, { createdAt, signal, onProgress: () => undefined })
  const finished = await runExports({
    kinds,
    signal,
    make: (kind) => {
      const { events } = project
      return exporters[kind]({ model, events, print: (page) => print(page, signal), pack })
    },
    placeOf: (kind) => freePath(folder, exportName(kind, title, t), exportFacts[kind].extension),
    onState: () => undefined,
    onWritten: (kind, path) => written.set(kind, path),
  })
  return finished.map((one) => ({ ...one, path: written.get(one.kind) ?? null }))
}

function tell(
  { json, out }: ReportCommand,
  {
    project,
    model,
    made,
  }: {
    readonly project: ProjectOnDisk
    readonly model: ReportModel
    readonly made: readonly Made[]
  },
  { terminal, translate: t, language }: Surroundings,
): void {
  const { id, title } = project.identity
  const phrases = phrasesOf({ language, timeZone: model.timeZone })
  const hindrances = model.hindrances.map(({ hindrance, claims }) => ({
    kind: hindrance.kind,
    message: phrases.hindrance(hindrance),
    claims,
  }))
  // Named as the person named the folder.
  const placed = (path: string): string => join(out, basename(path))
  for (const one of made) {
    if (one.state === 'failed') terminal.complain(cannotWriteWords(one.kind, one.error, t))
    if (one.state === 'cancelled') {
      terminal.complain(cannotWriteWords(one.kind, { code: 'cancelled' }, t))
    }
  }
  if (json) {
    const exports = made.map(({ kind, state, path, ...rest }) => ({
      kind,
      state,
      path: path === null ? null : placed(path),
      error: 'error' in rest ? rest.error : null,
    }))
    const { status } = model
    const outcome = { project: { id, title }, status, hindrances, exports }
    terminal.sayJson(outcome)
    return
  }
  for (const { kind, path } of made) {
    if (path !== null) terminal.say(t('commandLine.reported.written', { kind, path: placed(path) }))
  }
  // Of a report that is nowhere there is nothing to say.
  if (made.every(({ path }) => path === null)) return
  terminal.say(t(`commandLine.reported.${model.status}`, { title }))
  for (const { message } of hindrances) terminal.say(`- ${message}`)
}

function exitCodeOf(model: ReportModel, made: readonly Made[]): ExitCode {
  const lacksPrinter = made.some(
    (one) => one.state === 'failed' && one.error.code === 'unsupported',
  )
  if (lacksPrinter) return exitCodes.cannotRun
  if (made.some(({ state }) => state !== 'written')) return exitCodes.cannotWrite
  return model.status === 'draft' ? exitCodes.problems : exitCodes.ok
}

/** As in the app: what the settings say, and the article's where they say so. */
function usualLanguage(
  { events }: ProjectOnDisk,
  { settings }: Surroundings,
): ReportModel['language'] {
  const chosen = settings.reportLanguage
  return chosen === 'article' ? (currentDraft(fold(events))?.language ?? 'en') : chosen
}

/** Its path without links, or `null` where there is no such folder. */
async function existingFolder(path: string): Promise<string | null> {
  try {
    const folder = await realpath(resolve(path))
    return (await stat(folder)).isDirectory() ? folder : null
  } catch {
    return null
  }
}

/** Both without links. */
function isWithin(folder: string, path: string): boolean {
  const steps = relative(folder, path)
  return steps.split(sep)[0] !== '..' && !isAbsolute(steps)
}
