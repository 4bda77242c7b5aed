import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../e2e/launch/runtime.ts'

/** What Node is started with to build the app; it says only what goes wrong. */
export const buildArguments: readonly string[] = [
  join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js'),
  'build',
  '--logLevel',
  'warn',
]

/** Builds the app, and ends this program where that fails: what went wrong is on the screen. */
export function buildApp(): void {
  const { status } = spawnSync(process.execPath, buildArguments, {
    cwd: projectRoot,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
