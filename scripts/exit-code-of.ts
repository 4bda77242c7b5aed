import type { ChildProcess } from 'node:child_process'

/** What a program ends with; 1 where it was killed, or could not be started, which is then said. */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
