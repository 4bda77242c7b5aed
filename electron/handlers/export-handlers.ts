import { basename, dirname, join } from 'node:path'
import { shell } from 'electron'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import { exportFacts } from '../../shared/report/export-kinds.ts'
import { exporters } from '../exporting/exporters.ts'
import { makeReport } from '../exporting/make-report.ts'
import { runExports } from '../exporting/run-exports.ts'
import { exportName } from '../exporting/export-name.ts'
import { freePath, withExtension } from '../exporting/write-export.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { packProject } from '../packaging/pack-project.ts'
import type { Services } from './services.ts'

type ExportMethods = Extract<keyof Handlers, `exports.${string}`>

/** Exports: the place is asked for once, then one is made after the other, with progress. */
export function exportHandlers(services: Services): Pick<Handlers, ExportMethods> {
  const { broadcast, current, printer, settings, transfers } = services
  const written = new Map<ExportKind, string>()
  let lastFolder = services.folders.documents

  return {
    'exports.run': async ({ token, kinds, options }) => {
      const project = current.require()
      const place = await choosePlace(services, kinds, lastFolder)
      if (place === null) return null
      lastFolder = place.folder
      const exports = await transfers.run(token, async ({ signal }) => {
        const model = await makeReport(project, options, settings.settings)
        const print = (page: string): Promise<Uint8Array> => printer.print(page, signal)
        return runExports({
          kinds,
          signal,
          make: (kind) => {
            const pack = () =>
              packProject(project, { createdAt: model.generatedAt, signal, onProgress })
            const onProgress = (share: number): void =>
              broadcast('exports:progress', { token, kind, state: 'writing', share })
            return exporters[kind]({ model, events: project.events, print, pack })
          },
          placeOf: place.of,
          onState: (kind, state) => broadcast('exports:progress', { token, kind, ...state }),
          onWritten: (kind, path) => written.set(kind, path),
        })
      })
      return { folder: basename(place.folder), exports }
    },
    'exports.cancel': (token) => {
      transfers.cancel(token)
      return null
    },
    'exports.showInFolder': (kind) => {
      const path = written.get(kind)
      if (path !== undefined) shell.showItemInFolder(path)
      return null
    },
  }
}

interface ExportPlace {
  readonly folder: string
  readonly of: (kind: ExportKind) => Promise<string>
}

/** One export is given a name by the person; several get theirs in a folder, where nothing is replaced. */
async function choosePlace(
  { current, dialogs, translate }: Services,
  kinds: readonly ExportKind[],
  folder: string,
): Promise<ExportPlace | null> {
  const t = translate()
  const { title } = current.require().identity
  const [first, ...others] = kinds
  if (first !== undefined && others.length === 0) {
    const { extension } = exportFacts[first]
    const suggested = join(folder, `${exportName(first, title, t)}.${extension}`)
    const chosen = await dialogs.chooseExportPlace(suggested, extension)
    if (chosen === null) return null
    return { folder: dirname(chosen), of: () => withExtension(chosen, extension) }
  }
  const chosen = await dialogs.chooseExportFolder(folder)
  if (chosen === null) return null
  return {
    folder: chosen,
    of: (kind) => freePath(chosen, exportName(kind, title, t), exportFacts[kind].extension),
  }
}
