import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { runProgram } from './run-program.ts'

/** `scripts/print-page.ts` ends with it where there is nothing to print with. */
const NO_PRINTER = 2

const root = join(import.meta.dirname, '../..')

/**
 * Prints a page as the app does, in a program with windows that is started for it and shows none.
 *
 * @param page a whole HTML document with its styles, fonts and pictures in it
 * @returns the PDF file
 * @throws AppFailure `unsupported` where there is neither Electron nor Chromium, and `cancelled`
 */
export async function printInWindow(page: string, signal: AbortSignal): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-print-'))
  try {
    const from = join(folder, 'page.html')
    const to = join(folder, 'page.pdf')
    await writeFile(from, page, { mode: 0o600 })
    const args = [join(root, 'scripts/print-page.ts'), from, to]
    const env = { ...process.env, CLAIMDESK_USER_DATA: folder, CLAIMDESK_HEADLESS: '1' }
    const code = await runProgram(nodeForScripts(), args, { cwd: root, env, signal })
    if (signal.aborted) throw new AppFailure({ code: 'cancelled' })
    if (code === NO_PRINTER) throw new AppFailure({ code: 'unsupported', name: 'pdf' })
    if (code !== 0) {
      throw new AppFailure({ code: 'unexpected', detail: `printing ended with ${code}` })
    }
    return await readFile(to)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The Node that comes with the packages runs TypeScript, whatever this one can do. */
function nodeForScripts(): string {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(root, 'node_modules/node/bin', binary)
  return existsSync(own) ? own : process.execPath
}
