import { readFile, writeFile } from 'node:fs/promises'
import { app, protocol } from 'electron'
import { APP_SCHEME } from '../windows/app-origin.ts'
import { Printer } from './printer.ts'

/**
 * An app of its own that prints one page and ends: `electron out/main/print-page.js <page.html> <report.pdf>`.
 * The command line starts it, with a user data folder that is thrown away after it.
 */

const [, , page = '', report = ''] = process.argv
const { CLAIMDESK_USER_DATA } = process.env
if (CLAIMDESK_USER_DATA) app.setPath('userData', CLAIMDESK_USER_DATA)
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
// The window that prints closes before what it has printed is written.
app.on('window-all-closed', () => undefined)

print().then(
  () => app.exit(0),
  (error: unknown) => {
    console.error(error)
    app.exit(1)
  },
)

async function print(): Promise<void> {
  await app.whenReady()
  const html = await readFile(page, 'utf8')
  await writeFile(report, await new Printer().print(html, new AbortController().signal))
}
