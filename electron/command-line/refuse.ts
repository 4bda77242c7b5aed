import { AppFailure, type AppError } from '../../shared/ipc/app-error.ts'
import type { Translate } from '../locales/messages.ts'
import { exitCodes, type ExitCode } from './exit-codes.ts'
import { cannotReadWords } from './failure-words.ts'
import type { UsageFault } from './parse-arguments.ts'
import type { Terminal } from './terminal.ts'

export interface Refusal {
  /** Why nothing was done, as sentences. */
  readonly words: readonly string[]
  /** The same for a program that asked for JSON. */
  readonly error: AppError | RefusedArguments
  readonly exitCode: ExitCode
}

/** What of the arguments is in the way. */
export type RefusedArguments = { readonly code: 'usage' } & (
  UsageFault | { readonly kind: 'out-in-project' }
)

/** Tells why nothing was done. @returns what the command line ends with */
export function refuse(terminal: Terminal, json: boolean, refusal: Refusal): ExitCode {
  for (const words of refusal.words) terminal.complain(words)
  if (json) terminal.sayJson({ error: refusal.error })
  return refusal.exitCode
}

/** Why what was to be done has thrown. */
export function refusalBy(error: unknown, t: Translate): Refusal {
  if (error instanceof AppFailure) {
    const { cannotRead: exitCode } = exitCodes
    return { words: [cannotReadWords(error.error, t)], error: error.error, exitCode }
  }
  // A fault of the program itself, told as a bug report needs it.
  return {
    words: [(error instanceof Error && error.stack) || String(error)],
    error: { code: 'unexpected', detail: String(error) },
    exitCode: exitCodes.cannotRun,
  }
}
