import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { useErrorText } from '../composables/useErrorText.ts'
import { useFileStatesStore } from './file-states-store.ts'
import { shareDone } from './share-done.ts'

/** How the reading of files stands, in words. */
export function useFileCheckText(): {
  /** What came of the check of all files; `''` as long as there is nothing to tell. */
  readonly outcome: ComputedRef<string>
  /** How much is read, as in `40 %`; `''` while nothing is. */
  readonly share: ComputedRef<string>
} {
  const files = useFileStatesStore()
  const { t, n } = useI18n()
  const { errorText } = useErrorText()

  const outcome = computed(() => {
    const { checking, damaged } = files
    if (checking.state === 'failed')
      return checking.error.code === 'cancelled'
        ? t('files.check.cancelled')
        : errorText(checking.error)
    if (checking.state !== 'done') return ''
    if (checking.checked === 0) return t('files.check.none')
    if (damaged.length === 0) return t('files.check.allWell', checking.checked)
    const counted = { checked: n(checking.checked), damaged: n(damaged.length) }
    return t('files.check.found', counted, damaged.length)
  })
  const share = computed(() => {
    const { checking } = files
    if (checking.state !== 'reading' || !checking.progress) return ''
    return n(shareDone(checking.progress), { style: 'percent', maximumFractionDigits: 0 })
  })
  return { outcome, share }
}
