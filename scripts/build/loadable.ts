import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import type { Rolldown } from 'vite'

/** Reads each file of its arguments as a module, without running it. */
const READ_MODULES = `
  import { readFileSync } from 'node:fs'
  import { SourceTextModule } from 'node:vm'
  for (const path of process.argv.slice(1)) {
    try {
      new SourceTextModule(readFileSync(path, 'utf8'))
    } catch (error) {
      console.error(path + ': ' + error.message)
      process.exitCode = 1
    }
  }
`

/**
 * Which of these files Node cannot load as modules, and why; empty if it can load all. A bundler joins modules
 * that declare the same name, and what it has joined runs only when somebody needs it.
 */
export function unloadable(paths: readonly string[]): string {
  const options = ['--experimental-vm-modules', '--no-warnings', '--input-type=module']
  const run = spawnSync(process.execPath, [...options, '--eval', READ_MODULES, ...paths], {
    encoding: 'utf8',
  })
  return run.status === 0 ? '' : run.stderr
}

/** Fails a build that has made a file which Node cannot load. */
export function loadable(): Rolldown.Plugin {
  return {
    name: 'loadable',
    writeBundle({ dir = '.' }, bundle) {
      const files = Object.keys(bundle).filter((file) => file.endsWith('.js'))
      const problem = unloadable(files.map((file) => resolve(dir, file)))
      if (problem !== '') this.error(problem)
    },
  }
}
