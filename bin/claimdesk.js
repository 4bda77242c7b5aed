#!/usr/bin/env node
// Plain JavaScript for any Node: what was built needs the one that comes with the project's packages.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const built = new URL('../out/main/command-line.js', import.meta.url)
const binary = process.platform === 'win32' ? 'node.exe' : 'node'
const ownNode = fileURLToPath(new URL(`../node_modules/node/bin/${binary}`, import.meta.url))
const isOldNode = Number(process.versions.node.split('.')[0]) < 24

if (!existsSync(built)) {
  refuse('not-built', {
    en: 'Claimdesk is not built yet. Run “npm run build” in its folder, and try again.',
    fr: 'Claimdesk n’est pas encore construit. Lancez « npm run build » dans son dossier, puis recommencez.',
  })
} else if (isOldNode && existsSync(ownNode)) {
  const args = [fileURLToPath(built), ...process.argv.slice(2)]
  const child = spawn(ownNode, args, { stdio: 'inherit' })
  // The terminal interrupts both; the child says how it ended.
  process.on('SIGINT', () => undefined)
  child.on('error', (error) => {
    const code = 'code' in error ? error.code : error.message
    refuse('cannot-start', {
      en: `The Node of Claimdesk’s packages cannot be started (${code}). Run “npm ci” in its folder, and try again.`,
      fr: `Le Node fourni avec Claimdesk ne démarre pas (${code}). Lancez « npm ci » dans son dossier, puis recommencez.`,
    })
  })
  child.on('exit', (code) => (process.exitCode = code ?? 5))
} else {
  await import(built.href)
}

/** Says why nothing was done, as the built command line does: to who asked for JSON, by that too. */
function refuse(code, words) {
  const isFrench = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr')
  console.error(isFrench ? words.fr : words.en)
  if (process.argv.includes('--json')) console.log(JSON.stringify({ error: { code } }, null, 2))
  process.exitCode = 5
}
