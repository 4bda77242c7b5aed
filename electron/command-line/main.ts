import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemLanguage, translateTo } from '../locales/messages.ts'
import { SettingsFile } from '../user-data/settings-file.ts'
import { printInWindow } from './print-in-window.ts'
import type { ExitCode } from './exit-codes.ts'
import { refusalBy, refuse } from './refuse.ts'
import { runCommandLine } from './run-command-line.ts'
import { terminalOn } from './terminal.ts'
import { userDataFolder } from './user-data-folder.ts'

/** What `bin/claimdesk.js` runs once it is built: the command line, in plain Node. */

const args = process.argv.slice(2)
const terminal = terminalOn(
  (text) => process.stdout.write(`${text}\n`),
  (text) => process.stderr.write(`${text}\n`),
)
const usualLanguage = systemLanguage([Intl.DateTimeFormat().resolvedOptions().locale])
const interruption = new AbortController()
// What is half written is taken away again; a second one ends at once.
process.once('SIGINT', () => interruption.abort())
// Who reads no further, as `head`, has what they wanted, and what was begun is finished.
for (const output of [process.stdout, process.stderr]) {
  output.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

try {
  process.exitCode = await run()
} catch (error) {
  const refusal = refusalBy(error, translateTo(usualLanguage))
  process.exitCode = refuse(terminal, args.includes('--json'), refusal)
}

async function run(): Promise<ExitCode> {
  const userData = userDataFolder()
  const { settings } = await SettingsFile.open(userData)
  const language = settings.language === 'system' ? usualLanguage : settings.language
  return runCommandLine(args, {
    terminal,
    language,
    translate: translateTo(language),
    settings,
    print: printInWindow,
    userData,
    signal: interruption.signal,
    version: await ownVersion(),
  })
}

async function ownVersion(): Promise<string> {
  const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
  // The package's own file.
  return (JSON.parse(manifest) as { version: string }).version
}
