import type { z } from 'zod'
import {
  AppFailure,
  fail,
  succeed,
  type AppError,
  type Result,
} from '../../shared/ipc/app-error.ts'
import { parseSafely } from '../../shared/parse-safely.ts'

type Methods = Readonly<Record<string, { readonly input: z.ZodType }>>

/** Handlers whose names and inputs are those of a set of methods; the types of `handlers.ts` see to it. */
type HandlersOf<Contract extends Methods> = {
  readonly [Name in keyof Contract]: (input: z.infer<Contract[Name]['input']>) => unknown
}

/**
 * Answers one message: finds the method, checks the input, runs the handler. Whatever arrives and whatever
 * goes wrong, the answer is a `Result`.
 *
 * @param message what came over the channel, unchecked: the method's name and its input
 */
export async function answerCall<Contract extends Methods>(
  contract: Contract,
  handlers: HandlersOf<Contract>,
  message: readonly unknown[],
): Promise<Result<unknown>> {
  const [name, input] = message
  const method = typeof name === 'string' && Object.hasOwn(contract, name) ? contract[name] : null
  if (typeof name !== 'string' || !method || message.length > 2) {
    return fail({ code: 'invalid-input', path: 'method' })
  }
  const parsed = parseSafely(method.input, input)
  if (!parsed?.success) {
    return fail({ code: 'invalid-input', path: describePath(name, parsed?.error) })
  }
  try {
    // `parsed.data` is what the schema of this very name yields, which the compiler cannot follow.
    const handler = handlers[name] as (input: unknown) => unknown
    return succeed(await handler(parsed.data))
  } catch (error) {
    return fail(toAppError(name, error))
  }
}

/** `projects.record.events[0].data.claim`: the method and where in its input the first fault is. */
function describePath(method: string, error: z.ZodError | undefined): string {
  const path = error?.issues[0]?.path ?? []
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : `${text}.${String(step)}`),
    method,
  )
}

/** What to tell of an error. One that is not meant for a person is logged. @param what failed */
export function toAppError(what: string, error: unknown): AppError {
  if (error instanceof AppFailure) return error.error
  console.error(`${what} failed:`, error)
  return { code: 'unexpected', detail: `${what}: ${String(error)}` }
}
