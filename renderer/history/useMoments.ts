import { parseStamp, type Stamp } from '../../shared/project/clock.ts'
import { useAppStore } from '../app-store.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useDates } from '../composables/useDates.ts'
import { useProjectStore } from '../project/project-store.ts'

interface Moments {
  /** A moment of the log as a person reads it. */
  readonly momentText: (moment: Stamp) => string
  /** Shows the project as it was when the event of this stamp had been recorded. */
  readonly show: (moment: Stamp) => void
  /** Shows the project as it is. */
  readonly leave: () => void
}

/** Going back in time to look, and returning. */
export function useMoments(): Moments {
  const app = useAppStore()
  const project = useProjectStore()
  const { formatDate } = useDates()
  const { announce } = useAnnouncer()

  const momentText = (moment: Stamp): string =>
    formatDate(new Date(parseStamp(moment).wall), { dateStyle: 'long', timeStyle: 'medium' })
  return {
    momentText,
    show: (moment) => {
      project.view(moment)
      app.goTo('review')
      announce('moment.entered', { moment: momentText(moment) })
    },
    leave: () => {
      project.view(null)
      announce('moment.left')
    },
  }
}
