import { useI18n } from 'vue-i18n'
import type { AppError } from '../../shared/ipc/app-error.ts'
import type { OpeningNotice } from '../../shared/ipc/opened-project.ts'

/** Sentences for what main reports: what happened, what was kept, and what to do. */
export function useErrorText(): {
  /**
   * @param place where the locales may have a more fitting sentence, by the error's code
   * @param name what that sentence calls the file, if not as the error does
   */
  readonly errorText: (error: AppError, place?: string, name?: string) => string
  readonly noticeText: (notice: OpeningNotice) => string
} {
  const i18n = useI18n()
  const { t, n } = i18n

  function errorText(error: AppError, place?: string, name?: string): string {
    const fitting = `${place ?? 'errors'}.${error.code}`
    const slots = {
      ...error,
      ...(error.code === 'too-large' && { limit: n(error.limit / 1_000_000) }),
    }
    if (!i18n.te(fitting)) return t(`errors.${error.code}`, slots)
    return t(fitting, name === undefined ? slots : { ...slots, name })
  }

  function noticeText(notice: OpeningNotice): string {
    if (notice.kind === 'read-only')
      return t('notices.read-only', { reason: errorText(notice.reason, 'readOnly') })
    if (notice.kind === 'unreadable-lines')
      return t('notices.unreadable-lines', { file: notice.file, count: notice.lines })
    return t(`notices.${notice.kind}`, { ...notice })
  }

  return { errorText, noticeText }
}
