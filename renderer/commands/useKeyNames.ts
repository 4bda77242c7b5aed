import { useI18n } from 'vue-i18n'
import { showKey } from './key-names.ts'

/** Keys as they are called on the keyboards of the app's language. */
export function useKeyNames(): { readonly keyName: (key: string) => string } {
  const { t } = useI18n()
  return { keyName: (key) => showKey(key, { Delete: t('keys.delete') }) }
}
