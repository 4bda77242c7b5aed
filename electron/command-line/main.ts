import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { systemLanguage, translateTo } from '../locales/messages.ts'
import { SettingsFile } from '../user-data/settings-file.ts'
import { printInWindow } from './print-in-window.ts'
import { exitCodes } from './exit-codes.ts'
import { runCommandLine } from './run-command-line.ts'
import { userDataFolder } from './user-data-folder.ts'

/** What `bin/claimdesk.js` runs once it is built: the command line, in plain Node. */

const userData = userDataFolder()
const { settings } = await SettingsFile.open(userData)
const language =
  settings.language === 'system'
    ? systemLanguage([Intl.DateTimeFormat().resolvedOptions().locale])
    : settings.language
const interruption = new AbortController()
// What is half written is taken away again; a second one ends at once.
process.once('SIGINT', () => interruption.abort())

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    terminal: {
      say: (text) => process.stdout.write(`${text}\n`),
      complain: (text) => process.stderr.write(`${text}\n`),
    },
    language,
    translate: translateTo(language),
    settings,
    print: printInWindow,
    userData,
    signal: interruption.signal,
    version: await ownVersion(),
  })
} catch (error) {
  console.error(error)
  process.exitCode = exitCodes.cannotRun
}

async function ownVersion(): Promise<string> {
  const manifest = await readFile(join(import.meta.dirname, '../../package.json'), 'utf8')
  // The package's own file.
  return (JSON.parse(manifest) as { version: string }).version
}
