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
  const isFrench = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('fr')
  console.error(
    isFrench
      ? 'Claimdesk n’est pas encore construit. Lancez « npm run build » dans son dossier, puis recommencez.'
      : 'Claimdesk is not built yet. Run “npm run build” in its folder, and try again.',
  )
  process.exitCode = 5
} else if (isOldNode && existsSync(ownNode)) {
  const args = [fileURLToPath(built), ...process.argv.slice(2)]
  const child = spawn(ownNode, args, { stdio: 'inherit' })
  // The terminal interrupts both; the child says how it ended.
  process.on('SIGINT', () => undefined)
  child.on('exit', (code) => (process.exitCode = code ?? 5))
} else {
  await import(built.href)
}
