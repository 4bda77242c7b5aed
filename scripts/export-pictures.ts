import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { chromium, type Page } from 'playwright-core'
import type { App } from '../e2e/app.ts'
import type { Desk } from '../e2e/desk.ts'
import { findChromium } from '../e2e/host/chromium/find-chromium.ts'
import { rootSwitches } from '../e2e/host/chromium/root-switches.ts'
import type { ExportKind } from '../shared/report/export-kinds.ts'
import { exportKinds } from '../shared/project/vocabulary.ts'

const run = promisify(execFile)

/** How an export is opened for its picture: as web pages are, or as LibreOffice and poppler show pages. */
const opened = {
  html: 'in a browser',
  'checking-copy': 'in a browser',
  'checked-copy-html': 'in a browser',
  docx: 'printed',
  'checked-copy-docx': 'printed',
  'claims-csv': 'as text',
  'sources-csv': 'as text',
  pdf: 'as pages',
  markdown: 'as text',
  'checked-copy-markdown': 'as text',
  'claims-json': 'as text',
  claimreview: 'as text',
  annotations: 'as text',
  'log-csv': 'as text',
  'log-json': 'as text',
  'sources-csl': 'as text',
  'sources-bibtex': 'as text',
  package: 'as a list',
} as const satisfies Record<ExportKind, string>

/** Makes every export of the project that is open, and takes a picture of each as its reader sees it. */
export async function pictureExports(app: App, desk: Desk, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const kind of exportKinds) {
    const made = join(app.documentsDir, kind)
    await mkdir(made)
    await app.answerSaveDialog(join(made, kind))
    await desk.exportAs([kind])
    const [name = ''] = await readdir(made)
    await picture(join(made, name), opened[kind], join(folder, `${kind}.png`))
  }
}

async function picture(
  file: string,
  how: (typeof opened)[keyof typeof opened],
  target: string,
): Promise<void> {
  switch (how) {
    case 'in a browser':
      return inBrowser(target, (page) => page.goto(pathToFileURL(file).href))
    case 'as text':
      return asText(await readFile(file, 'utf8'), target)
    case 'as a list': {
      const entries = Object.entries(unzipSync(await readFile(file)))
      const lines = entries.map(([name, { length }]) => `${String(length).padStart(9)}  ${name}`)
      return asText(lines.join('\n'), target)
    }
    case 'printed': {
      const printed = ['--headless', '--convert-to', 'pdf', '--outdir', dirname(file), file]
      await run('soffice', printed)
      return firstPage(file.replace(/\.[^.]+$/, '.pdf'), target)
    }
    case 'as pages':
      return firstPage(file, target)
  }
}

async function firstPage(pdf: string, target: string): Promise<void> {
  const base = target.replace(/\.png$/, '')
  await run('pdftoppm', ['-png', '-r', '70', '-f', '1', '-l', '1', '-singlefile', pdf, base])
}

function asText(text: string, target: string): Promise<void> {
  return inBrowser(target, async (page) => {
    await page.setContent('<pre style="white-space: pre-wrap"></pre>')
    await page.locator('pre').evaluate((pre, said) => (pre.textContent = said), text)
  })
}

async function inBrowser(target: string, show: (page: Page) => Promise<unknown>): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...rootSwitches],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 640 } })
    await show(page)
    await page.screenshot({ path: target })
  } finally {
    await browser.close()
  }
}
