import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { tryInstalledApp } from './packaging/installed-app.ts'

/**
 * `node scripts/try-installed-app.ts <program>`: starts an installed Claimdesk and works with it, and shows that it
 * refuses what its fuses shut. For the hosted workflow, where there is Electron.
 */

const { positionals } = parseArgs({ allowPositionals: true })
const [program] = positionals
if (program === undefined) throw new Error('Which program?')
await tryInstalledApp(resolve(program))
