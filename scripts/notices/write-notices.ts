import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { z } from 'zod'
import { COMPONENTS_PATH, LICENCES_PATH } from '../../shared/notices/third-party.ts'
import type { BundledPackages } from './bundled-packages.ts'
import { listComponents } from './list-components.ts'
import { makeSbom, type DescribedApp } from './make-sbom.ts'
import { makeThirdPartyList } from './third-party-list.ts'

/** The bundles that the app is made of. The last one writes the lists, so that its pages can fetch them. */
const bundles = ['main', 'preload', 'worker', 'renderer'] as const

/** A plugin for the last bundle: writes what is in all of them as an SBOM and as a list of licences. */
export function writeNotices(root: string, found: BundledPackages): Plugin {
  return {
    name: 'claimdesk:notices',
    generateBundle: {
      order: 'post',
      handler() {
        const missing = bundles.filter((bundle) => !found.finished.has(bundle))
        if (missing.length > 0) throw new Error(`nothing is known of the bundle ${missing.join()}`)
        const listed = listComponents(root, found.packages, found.files)
        const emit = (path: string, source: string): void => {
          this.emitFile({ type: 'asset', fileName: path.slice(1), source })
        }
        emit(COMPONENTS_PATH, makeSbom(readApp(root), listed))
        emit(LICENCES_PATH, makeThirdPartyList(listed.components))
      },
    },
  }
}

const AppFile = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  description: z.string(),
})

function readApp(root: string): DescribedApp {
  const { license: licence, ...app } = AppFile.parse(
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')),
  )
  return { ...app, licence }
}
