import { useI18n } from 'vue-i18n'

/** What somebody is called who has recorded something. Nobody has to give a name. */
export function usePersonName(): (name: string | undefined) => string {
  const { t } = useI18n()
  return (name = '') => name.trim() || t('history.somebody')
}
