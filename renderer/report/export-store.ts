import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { ExportState } from '../../shared/ipc/exports.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { api } from '../api.ts'
import { useAppStore } from '../app-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useReportStore } from './report-store.ts'

/** An export of this run; `waiting` for its turn. */
export type RunningExport = { readonly kind: ExportKind } & (
  ExportState | { readonly state: 'waiting' }
)

/** The exports that are made now, or were made last: they go on while the person does something else. */
export const useExportStore = defineStore('exports', () => {
  const app = useAppStore()
  const report = useReportStore()
  const project = useProjectStore()
  const made = shallowRef<readonly RunningExport[]>([])
  /** The id of the project that they are of: in another one they are not told. */
  const madeOf = shallowRef<string | null>(null)
  const exports = computed(() => (madeOf.value === (project.project?.id ?? null) ? made.value : []))
  /** The name of the folder that they were written to; `null` until they are done. */
  const folder = shallowRef<string | null>(null)
  /** Why nothing was made at all, where one still is in the dialog. */
  const failure = shallowRef<AppError | null>(null)
  const token = shallowRef<string | null>(null)
  const isRunning = computed(() => token.value !== null)

  /** Asks for a place and makes them; the dialog is left once the first one is being made. */
  async function run(kinds: readonly ExportKind[]): Promise<void> {
    if (isRunning.value || kinds.length === 0) return
    const own = crypto.randomUUID()
    const of = project.project?.id ?? null
    let isBegun = false
    token.value = own
    failure.value = null
    const stopListening = api.on('exports:progress', ({ token: told, kind, ...state }) => {
      if (told !== own) return
      if (!isBegun) begin(of, kinds)
      isBegun = true
      made.value = made.value.map((known) => (known.kind === kind ? { kind, ...state } : known))
    })
    const answer = await api.call('exports.run', {
      token: own,
      kinds: [...kinds],
      options: report.options,
    })
    stopListening()
    token.value = null
    if (!answer.ok && report.isChoosing) failure.value = answer.error
    else if (!answer.ok) app.tell(answer.error)
    else if (answer.value) {
      made.value = answer.value.exports
      folder.value = answer.value.folder
    }
  }

  /** @param of the id of the project */
  function begin(of: string | null, kinds: readonly ExportKind[]): void {
    report.isChoosing = false
    folder.value = null
    madeOf.value = of
    made.value = kinds.map((kind) => ({ kind, state: 'waiting' }))
  }

  function cancel(): void {
    if (token.value !== null) void api.call('exports.cancel', token.value)
  }

  function forget(): void {
    if (isRunning.value) return
    made.value = []
    folder.value = null
    failure.value = null
  }

  return { exports, folder, failure, isRunning, run, cancel, forget }
})
