import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { withTemporaryFolder } from '../e2e/temporary-folder.ts'

const root = join(import.meta.dirname, '..')

/** As much of what Vitest's JSON reporter writes as tells whether a change was noticed. */
export interface MutantReport {
  readonly numTotalTests: number
  readonly testResults: readonly {
    /** The absolute path of the file. */
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

export interface MutantRun {
  /** Of a Vitest configuration that changes the code as it is loaded; from the project's root on. */
  readonly config: string
  /** Tells the configuration what to change. */
  readonly env: Readonly<Record<string, string>>
  /** Vitest's own, and the tests to run. */
  readonly options: readonly string[]
}

/** Runs unit tests on code of which something has been changed in memory. No file of the project is. */
export async function runMutant({ config, env, options }: MutantRun): Promise<MutantReport> {
  return withTemporaryFolder('mutant', async (folder) => {
    const report = join(folder, 'report.json')
    const vitest = join(root, 'node_modules/vitest/vitest.mjs')
    const reporting = ['--reporter=json', `--outputFile=${report}`]
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--config', join(root, config), ...reporting, ...options],
      { cwd: root, stdio: 'ignore', env: { ...process.env, ...env } },
    )
    await new Promise((resolve, reject) => {
      child.once('exit', resolve)
      child.once('error', reject)
    })
    return JSON.parse(await readFile(report, 'utf8')) as MutantReport
  })
}
