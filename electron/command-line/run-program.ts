import { spawn } from 'node:child_process'

export interface RunOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Tells the program to end. */
  readonly signal: AbortSignal
}

/**
 * Runs a program to its end, also where it is told to end before: what it works with can be taken away then. Of what it
 * says only its complaints are shown.
 *
 * @returns its exit code; `null` if it was killed or could not be started
 */
export function runProgram(
  program: string,
  args: readonly string[],
  options: RunOptions,
): Promise<number | null> {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] })
  return new Promise((resolve) => {
    // It is also told that the program was asked to end, which is not there yet.
    child.on('error', () => {
      if (child.pid === undefined) resolve(null)
    })
    child.on('exit', resolve)
  })
}
