import { onMounted, onUnmounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { AppError, Result } from '../../shared/ipc/app-error.ts'
import type { FileProgress } from '../../shared/ipc/app-events.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { api } from '../api.ts'
import { useErrorText } from '../composables/useErrorText.ts'
import { useFileStatesStore } from '../files/file-states-store.ts'

/** Files on their way into the project: progress, cancelling, and what went wrong. */
export function useFileTransfers(): {
  readonly underWay: Readonly<ShallowRef<readonly FileProgress[]>>
  readonly failure: Readonly<Ref<string>>
  readonly choose: () => Promise<readonly FileReference[]>
  readonly addDropped: (files: readonly File[]) => Promise<readonly FileReference[]>
  readonly cancel: (token: string) => void
  /** Says what went wrong before anything was on its way. */
  readonly tell: (error: AppError) => void
} {
  const underWay = shallowRef<readonly FileProgress[]>([])
  const failure = ref('')
  const own = new Set<string>()
  const states = useFileStatesStore()
  const { errorText } = useErrorText()

  async function run(
    call: (token: string) => Promise<Result<readonly FileReference[] | null>>,
  ): Promise<readonly FileReference[]> {
    const token = crypto.randomUUID()
    own.add(token)
    failure.value = ''
    const answer = await call(token)
    own.delete(token)
    underWay.value = underWay.value.filter((transfer) => transfer.token !== token)
    if (answer.ok) {
      // The same file as one that was lost puts it back.
      if (states.damaged.length > 0) void states.look()
      return answer.value ?? []
    }
    if (answer.error.code !== 'cancelled') tell(answer.error)
    return []
  }

  function tell(error: AppError): void {
    failure.value = errorText(error, 'source.problems')
  }

  let stopListening: (() => void) | undefined
  onMounted(() => {
    stopListening = api.on('files:progress', (progress) => {
      if (!own.has(progress.token)) return
      const others = underWay.value.filter(({ token }) => token !== progress.token)
      underWay.value = [...others, progress]
    })
  })
  onUnmounted(() => stopListening?.())

  return {
    underWay,
    failure,
    choose: () => run((token) => api.call('files.choose', token)),
    addDropped: (files) => run((token) => api.callWithFiles('files.addDropped', token, files)),
    tell,
    cancel: (token) => void api.call('files.cancel', token),
  }
}
