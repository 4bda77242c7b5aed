import { basename, join } from 'node:path'
import { shell } from 'electron'
import { exportFacts } from '../../shared/report/export-kinds.ts'
import { writeHtml } from '../../shared/report/write-html.ts'
import { exporters } from '../exporting/exporters.ts'
import { makeReport } from '../exporting/make-report.ts'
import { writeExport } from '../exporting/write-export.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { projectFolderName } from '../projects/project-folder.ts'
import type { Services } from './services.ts'

type ReportMethods = 'report.preview' | 'report.export' | 'report.showExported'

/** The report: shown in the page, written to a file, shown in its folder. */
export function reportHandlers(services: Services): Pick<Handlers, ReportMethods> {
  const { current, dialogs, folders, preview, printer, settings, translate } = services
  const print = (page: string) => printer.print(page, new AbortController().signal)
  let lastExported: string | null = null
  return {
    'report.preview': async (options) => {
      const model = await makeReport(current.require(), options, settings.settings)
      const hindrances = model.hindrances.map(({ hindrance }) => hindrance)
      return { url: preview.show(writeHtml(model)), hindrances }
    },
    'report.export': async ({ kind, options }) => {
      const project = current.require()
      const { title } = project.identity
      const { extension } = exportFacts[kind]
      const t = translate()
      const name = projectFolderName(t('exports.fileName', { title, what: t(`exports.${kind}`) }))
      const suggested = join(folders.documents, `${name}.${extension}`)
      const chosen = await dialogs.chooseExportPlace(suggested, extension)
      if (chosen === null) return null
      const model = await makeReport(project, options, settings.settings)
      lastExported = await writeExport(chosen, kind, await exporters[kind]({ model, print }))
      return { name: basename(lastExported) }
    },
    'report.showExported': () => {
      if (lastExported !== null) shell.showItemInFolder(lastExported)
      return null
    },
  }
}
