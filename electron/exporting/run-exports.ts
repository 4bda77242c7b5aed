import { basename } from 'node:path'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { ExportState, FinishedExport } from '../../shared/ipc/exports.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { toAppError } from '../ipc/answer-call.ts'
import type { ExportContent } from './exporters.ts'
import { writeExport } from './write-export.ts'

export interface ExportRun {
  readonly kinds: readonly ExportKind[]
  readonly make: (kind: ExportKind) => ExportContent | Promise<ExportContent>
  /** Asked just before the file is written. */
  readonly placeOf: (kind: ExportKind) => Promise<string>
  /** Ends what is being made, and all that would follow. */
  readonly signal: AbortSignal
  readonly onState: (kind: ExportKind, state: ExportState) => void
  readonly onWritten: (kind: ExportKind, path: string) => void
}

/** Makes one export after the other. One that fails says so and leaves the others alone. */
export async function runExports(run: ExportRun): Promise<readonly FinishedExport[]> {
  const finished: FinishedExport[] = []
  for (const kind of run.kinds) {
    const state = await runOne(kind, run)
    run.onState(kind, state)
    finished.push({ kind, ...state })
  }
  return finished
}

type Ended = Exclude<ExportState, { readonly state: 'writing' }>

async function runOne(kind: ExportKind, run: ExportRun): Promise<Ended> {
  if (run.signal.aborted) return { state: 'cancelled' }
  run.onState(kind, { state: 'writing', share: null })
  try {
    const content = await run.make(kind)
    const path = await run.placeOf(kind)
    await writeExport(path, content, run.signal)
    run.onWritten(kind, path)
    return { state: 'written', name: basename(path) }
  } catch (error) {
    return endOf(toAppError(`exporting ${kind}`, error))
  }
}

function endOf(error: AppError): Ended {
  return error.code === 'cancelled' ? { state: 'cancelled' } : { state: 'failed', error }
}
