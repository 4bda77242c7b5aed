import { useI18n } from 'vue-i18n'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../shared/ipc/contract.ts'

/** Sentences for what main reports: what happened, what was kept, and what to do. */
export function useErrorText(): {
  readonly errorText: (error: AppError) => string
  readonly noticeText: (notice: OpeningNotice) => string
} {
  const { t, n } = useI18n()

  function errorText(error: AppError): string {
    if (error.code !== 'too-large') return t(`errors.${error.code}`, { ...error })
    return t('errors.too-large', { name: error.name, limit: n(error.limit / 1_000_000) })
  }

  function noticeText(notice: OpeningNotice): string {
    if (notice.kind === 'read-only')
      return t('notices.read-only', { reason: errorText(notice.reason) })
    return t(`notices.${notice.kind}`, { ...notice })
  }

  return { errorText, noticeText }
}
