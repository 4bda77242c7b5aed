import { computed, type ComputedRef, type ShallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { useErrorText } from '../composables/useErrorText.ts'

/** A sentence for what keeps a file from being shown; what the file is kept for is not affected by it. */
export function usePreviewProblem(
  failure: Readonly<ShallowRef<AppError | null>>,
  file: FileReference,
): ComputedRef<string | null> {
  const { t, n } = useI18n()
  const { errorText } = useErrorText()
  return computed(() => {
    const error = failure.value
    if (!error) return null
    switch (error.code) {
      case 'too-large':
        return t('preview.problems.too-large', {
          name: file.name,
          limit: n(error.limit / 1_000_000),
        })
      case 'encrypted':
        return t('preview.problems.encrypted', { name: file.name })
      case 'corrupt':
        return t('preview.problems.corrupt', { name: file.name })
      case 'too-complex':
        return t('preview.problems.too-complex', { name: file.name })
      case 'unsupported':
        return t('preview.problems.unsupported', { name: file.name })
      case 'empty':
        return t('preview.problems.empty', { name: file.name })
      case 'changed':
        return t('preview.problems.changed', { name: file.name })
      case 'not-found':
        return t('preview.problems.not-found', { name: file.name })
      default:
        return errorText(error)
    }
  })
}
