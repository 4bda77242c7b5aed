import { onScopeDispose, shallowRef, ref, type Ref, type ShallowRef } from 'vue'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { FilePreview, PreviewedPage } from '../../shared/ipc/file-preview.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { api } from '../api.ts'
import { useFileStatesStore } from '../files/file-states-store.ts'

/** Zoom goes by this much, between these bounds; 1 is the size on paper. */
const STEP = 1.25
const SMALLEST = 0.5
const LARGEST = 4

/** A CSS pixel is 0.75 points. */
export const PIXELS_PER_POINT = 96 / 72

/** A file that is shown, and the page at hand. Closed in main when the scope ends. */
export function useFilePreview(file: FileReference): {
  readonly shown: ShallowRef<FilePreview | null>
  readonly page: ShallowRef<PreviewedPage | null>
  /** From 1. */
  readonly number: Ref<number>
  readonly zoom: Ref<number>
  readonly failure: ShallowRef<AppError | null>
  /** Asks for the file that is lost or has changed, and shows it. */
  readonly putBack: () => Promise<void>
  readonly goTo: (page: number) => Promise<void>
  readonly zoomBy: (steps: number) => Promise<void>
  /** The next page with a text, from one on. */
  readonly find: (text: string, from: number, step: 1 | -1) => Promise<number | null>
} {
  const states = useFileStatesStore()
  const shown = shallowRef<FilePreview | null>(null)
  const page = shallowRef<PreviewedPage | null>(null)
  const number = ref(1)
  const zoom = ref(1)
  const failure = shallowRef<AppError | null>(null)
  let isOver = false
  /** Only what was asked for last is shown. */
  let asked = 0

  async function open(): Promise<void> {
    const answer = await api.call('preview.open', file)
    if (isOver) return
    if (!answer.ok) {
      failure.value = answer.error
      // It was read through for this: what was found shows wherever the file stands.
      await states.look()
      return
    }
    shown.value = answer.value
    if (answer.value.kind === 'pages') await draw()
  }
  void open()
  onScopeDispose(() => {
    isOver = true
    void api.call('preview.close')
  })

  async function putBack(): Promise<void> {
    const error = await states.putBack(file)
    if (isOver) return
    if (error) failure.value = error
    else if (!states.damages.has(file.sha256)) {
      failure.value = null
      await open()
    }
  }

  async function draw(): Promise<void> {
    const mine = (asked += 1)
    const scale = zoom.value * PIXELS_PER_POINT * window.devicePixelRatio
    const answer = await api.call('preview.page', { page: number.value, scale })
    if (isOver || mine !== asked) return
    failure.value = answer.ok ? null : answer.error
    if (answer.ok) page.value = answer.value
  }

  async function goTo(wanted: number): Promise<void> {
    if (shown.value?.kind !== 'pages') return
    const within = Math.min(shown.value.count, Math.max(1, Math.round(wanted)))
    if (!Number.isFinite(within) || within === number.value) return
    number.value = within
    await draw()
  }

  async function zoomBy(steps: number): Promise<void> {
    const wanted = Math.min(LARGEST, Math.max(SMALLEST, zoom.value * STEP ** steps))
    if (wanted === zoom.value) return
    zoom.value = wanted
    if (shown.value?.kind === 'pages') await draw()
  }

  async function find(text: string, from: number, step: 1 | -1): Promise<number | null> {
    const answer = await api.call('preview.find', { text, from, step })
    if (!answer.ok) failure.value = answer.error
    return answer.ok ? answer.value : null
  }

  return { shown, page, number, zoom, failure, putBack, goTo, zoomBy, find }
}
