import { writeHtmlPreview } from '../../shared/report/write-html.ts'
import { makeReport } from '../exporting/make-report.ts'
import type { Handlers } from '../ipc/handlers.ts'
import type { Services } from './services.ts'

/** The report as it will be, to be shown in the page. */
export function reportHandlers({
  current,
  preview,
  settings,
}: Services): Pick<Handlers, 'report.preview'> {
  return {
    'report.preview': async (options) => {
      const model = await makeReport(current.require(), options, settings.settings)
      const hindrances = model.hindrances.map(({ hindrance }) => hindrance)
      return { url: preview.show(writeHtmlPreview(model)), hindrances }
    },
  }
}
