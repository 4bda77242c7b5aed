import { join } from 'node:path'
import chromiumVersions from 'electron-to-chromium/full-versions.js'
import type { LicenceText } from '../../shared/notices/third-party.ts'
import type { Component } from './component.ts'
import { readInstalledPackage, readText, type LockFile } from './installed-package.ts'
import { suppliedText } from './supplied-texts.ts'

/** What else is in the app: the runtime, and what packages bring along under other terms than their own. */
type Other = Omit<Component, 'bundles' | 'purl' | 'sha512' | 'texts' | 'uses'> & {
  /** Files of `scripts/notices/texts`, or of the package that has it within. */
  readonly texts: readonly string[]
  /** The package that has it within; `null` for our own. */
  readonly of: string | null
  /** A bundled file that shows it is there, from the project's root on. */
  readonly shownBy: RegExp
}

const others: readonly Other[] = [
  {
    name: 'Citation Style Language: styles and locales',
    version: '1.0.2',
    kind: 'data',
    licence: 'CC-BY-SA-3.0',
    homepage: 'https://citationstyles.org',
    description: 'How sources are cited: APA, Harvard and Vancouver, in French and English',
    texts: ['citation-styles.txt', 'CC-BY-SA-3.0.txt'],
    of: 'node_modules/@citation-js/plugin-csl',
    shownBy: /plugin-csl\/.*\/styles\.(js|json)$/,
  },
  {
    name: 'ClaimBuster: a model trained on its sentences',
    version: '2024',
    kind: 'data',
    licence: 'CC-BY-4.0',
    homepage: 'https://doi.org/10.1609/icwsm.v14i1.7346',
    description: 'How much a sentence is worth a check',
    texts: ['claimbuster.txt', 'CC-BY-4.0.txt'],
    of: null,
    shownBy: /^resources\/models\/check-worthiness\.json$/,
  },
  {
    name: 'Adobe CMap resources',
    version: '',
    kind: 'data',
    licence: 'BSD-3-Clause',
    homepage: 'https://github.com/adobe-type-tools/cmap-resources',
    description: 'Which character a PDF means, for Chinese, Japanese and Korean',
    texts: ['cmaps/LICENSE'],
    of: 'node_modules/pdfjs-dist',
    shownBy: /pdfjs-dist\/cmaps\/.*\.bcmap$/,
  },
  {
    name: 'Foxit fonts of PDFium',
    version: '',
    kind: 'font',
    licence: 'BSD-3-Clause',
    homepage: 'https://pdfium.googlesource.com/pdfium/',
    description: 'The standard fonts that PDFs leave out',
    texts: ['standard_fonts/LICENSE_FOXIT'],
    of: 'node_modules/pdfjs-dist',
    shownBy: /pdfjs-dist\/standard_fonts\/Foxit.*\.pfb$/,
  },
  {
    name: 'Liberation fonts',
    version: '1.0',
    kind: 'font',
    licence: 'LicenseRef-Liberation-1.0',
    homepage: 'https://github.com/liberationfonts',
    description: 'The standard fonts that PDFs leave out',
    texts: ['standard_fonts/LICENSE_LIBERATION'],
    of: 'node_modules/pdfjs-dist',
    shownBy: /pdfjs-dist\/standard_fonts\/Liberation.*\.ttf$/,
  },
]

function textOf(root: string, of: string | null, name: string): LicenceText {
  if (!name.includes('/')) return suppliedText(root, name)
  return { name: name.replace(/^.*\//, ''), text: readText(join(root, of ?? '', name)) }
}

/**
 * @param files the bundled files, from the project's root on
 * @returns each with the folder of the package that has it within
 * @throws Error where one is not in the bundles any more
 */
export function otherComponents(
  root: string,
  files: ReadonlySet<string>,
): readonly { readonly component: Component; readonly of: string | null }[] {
  return others.map(({ of, shownBy, texts: names, ...other }) => {
    if (![...files].some((file) => shownBy.test(file))) {
      throw new Error(`${other.name} is in no bundle: scripts/notices/other-components.ts`)
    }
    const purl = genericPurl(other.name, other.version)
    const texts = names.map((name) => textOf(root, of, name))
    return { of, component: { ...other, texts, purl, sha512: null, bundles: [], uses: [] } }
  })
}

/**
 * Electron, which the app runs in, with Chromium and Node.js within it. What these bring along themselves
 * Electron lists in a file of its own, beside its binary.
 */
export function runtimeComponents(root: string, lock: LockFile): readonly Component[] {
  const electron = readInstalledPackage(root, 'node_modules/electron', lock)
  const chromium = chromiumVersions[electron.version]
  if (chromium === undefined) {
    throw new Error(`electron-to-chromium does not know Electron ${electron.version} yet`)
  }
  const within = (name: string, version: string, licence: string, text: string): Component => ({
    name,
    version,
    kind: 'runtime',
    licence,
    homepage: name === 'Chromium' ? 'https://www.chromium.org' : 'https://nodejs.org',
    description: `Part of Electron ${electron.version}`,
    texts: [text, 'chromium-parts.txt'].map((file) => suppliedText(root, file)),
    purl: genericPurl(name.toLowerCase(), version),
    sha512: null,
    bundles: [],
    uses: [],
  })
  const parts = [
    within('Chromium', chromium, 'BSD-3-Clause', 'chromium.txt'),
    // Which version it is Electron tells only when it runs.
    within('Node.js', '', 'MIT', 'node.txt'),
  ]
  const texts = [...electron.texts, suppliedText(root, 'chromium-parts.txt')]
  const uses = parts.map(({ purl }) => purl)
  return [{ ...electron, kind: 'runtime', texts, bundles: [], uses }, ...parts]
}

function genericPurl(name: string, version: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/-+$/, '')
  return `pkg:generic/${plain}${version === '' ? '' : `@${version}`}`
}
