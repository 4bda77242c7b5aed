import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import type { FileProgress } from '../../shared/ipc/app-events.ts'
import type { DamagedFile, FileCheck, FileDamage } from '../../shared/project/damaged-file.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { api } from '../api.ts'
import { useProjectStore } from '../project/project-store.ts'

/** Files that are read through, or were: `only` is the SHA-256 of one of them, `null` for all. */
export type FileChecking =
  | { readonly state: 'idle' }
  | {
      readonly state: 'reading'
      readonly only: string | null
      readonly progress: FileProgress | null
    }
  | { readonly state: 'done'; readonly only: string | null; readonly checked: number }
  | { readonly state: 'failed'; readonly only: string | null; readonly error: AppError }

/** Which files of the project are not as they were attached, and the reading that finds it out. */
export const useFileStatesStore = defineStore('fileStates', () => {
  const project = useProjectStore()
  const damaged = shallowRef<readonly DamagedFile[]>([])
  const checking = shallowRef<FileChecking>({ state: 'idle' })
  /** Whether the check of all files is shown. */
  const isShown = ref(false)
  /** Whether a check of all files was put out of sight before its outcome was told. */
  const isAway = ref(false)
  let token: string | null = null

  const damages = computed<ReadonlyMap<string, FileDamage>>(
    () => new Map(damaged.value.map(({ file, damage }) => [file.sha256, damage])),
  )

  watch(
    () => project.project?.id,
    (id) => {
      cancel()
      token = null
      damaged.value = []
      checking.value = { state: 'idle' }
      isShown.value = false
      isAway.value = false
      if (id !== undefined) void look()
    },
    { immediate: true },
  )

  // The store lives as long as the page.
  api.on('files:arrived', () => void look())

  /** Asks what is known without reading the files. */
  async function look(): Promise<void> {
    const id = project.project?.id
    const answer = await api.call('files.damaged')
    if (answer.ok && project.project?.id === id) damaged.value = answer.value
  }

  /** Reads one file through, or all of them for `null`; nothing while another reading is under way. */
  async function check(only: string | null): Promise<void> {
    if (token !== null) return
    const own = crypto.randomUUID()
    token = own
    checking.value = { state: 'reading', only, progress: null }
    const stopListening = api.on('files:progress', (progress) => {
      if (progress.token === own) checking.value = { state: 'reading', only, progress }
    })
    const answer = await api.call('files.check', { token: own, sha256: only })
    stopListening()
    // Of a project that was closed meanwhile nothing is told.
    if (token !== own) return
    token = null
    checking.value = outcomeOf(answer, only)
    // Also one that was cancelled has found what it has found.
    await look()
  }

  function checkAll(): void {
    show()
    void check(null)
  }

  function show(): void {
    isShown.value = true
    isAway.value = false
  }

  /** Puts the check of all files out of sight. One that is under way goes on, and its outcome is told. */
  function hide(): void {
    isShown.value = false
    isAway.value = checking.value.state === 'reading'
  }

  function cancel(): void {
    if (token !== null) void api.call('files.cancel', token)
  }

  /** Asks for the file that is lost or has changed. @returns what kept it from being put back */
  async function putBack(file: FileReference): Promise<AppError | null> {
    const answer = await api.call('files.putBack', file)
    await look()
    return answer.ok ? null : answer.error
  }

  return {
    damaged,
    damages,
    checking,
    isShown,
    isAway,
    look,
    check,
    checkAll,
    show,
    hide,
    cancel,
    putBack,
  }
})

function outcomeOf(answer: Result<FileCheck>, only: string | null): FileChecking {
  return answer.ok
    ? { state: 'done', only, checked: answer.value.checked }
    : { state: 'failed', only, error: answer.error }
}
