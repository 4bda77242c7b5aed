import { useI18n } from 'vue-i18n'
import type { FileReference } from '../../shared/project/sources.ts'
import { api } from '../api.ts'
import { useAppStore } from '../app-store.ts'
import { base64Of } from '../base64-of.ts'
import { localDay } from './local-day.ts'
import { pictureOn } from './pasted-picture.ts'

/** Pictures of the clipboard become files of the project, called by the day and time of their pasting. */
export function usePastedPicture(): {
  /** @returns `null` if there is no picture, or if it could not be kept, which is told */
  readonly keep: (event: ClipboardEvent) => Promise<FileReference | null>
} {
  const app = useAppStore()
  const { t } = useI18n()

  async function keep(event: ClipboardEvent): Promise<FileReference | null> {
    const picture = pictureOn(event.clipboardData)
    if (!picture) return null
    event.preventDefault()
    const now = new Date()
    // Colons are not for names of files.
    const time = [now.getHours(), now.getMinutes(), now.getSeconds()]
      .map((part) => String(part).padStart(2, '0'))
      .join('.')
    const name = `${t('evidence.screenshot', { day: localDay(now), time })}.png`
    const answer = await api.call('files.addPicture', { name, png: await base64Of(picture) })
    if (answer.ok) return answer.value
    app.tell(answer.error)
    return null
  }

  return { keep }
}
