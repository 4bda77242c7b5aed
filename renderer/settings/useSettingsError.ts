import { useI18n } from 'vue-i18n'
import type { AppError } from '../../shared/ipc/app-error.ts'
import { useErrorText } from '../composables/useErrorText.ts'

/**
 * Sentences for files of the settings, which are no articles.
 *
 * @param what the part of the settings, under which its sentences stand (`settings.<what>.errors`)
 */
export function useSettingsError(what: 'logo' | 'file'): {
  readonly settingsError: (error: AppError) => string
} {
  const i18n = useI18n()
  const { errorText } = useErrorText()

  function settingsError(error: AppError): string {
    const key = `settings.${what}.errors.${error.code}`
    return i18n.te(key) ? i18n.t(key, { ...error }) : errorText(error)
  }

  return { settingsError }
}
