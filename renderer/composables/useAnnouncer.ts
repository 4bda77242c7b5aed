import { ref, type Ref } from 'vue'
import { i18n } from '../i18n.ts'

const message = ref('')

/** The one live region's text: what just happened, for those who do not see it. */
export function useAnnouncer(): {
  readonly message: Readonly<Ref<string>>
  /** @param key a message of the locales; a number chooses its plural, a record fills its slots */
  readonly announce: (
    key: string,
    values?: number | Readonly<Record<string, string | number>>,
  ) => void
} {
  const { t } = i18n.global
  return {
    message,
    announce: (key, values) => {
      const text = typeof values === 'number' ? t(key, values) : t(key, { ...values })
      // The same words twice are two events: a trailing no-break space makes them differ.
      message.value = message.value === text ? `${text}\u00a0` : text
    },
  }
}
