import type { ProtocolSession } from './chromium/protocol.ts'

/** What a script in a page has thrown, and not what befell the page. */
export class ScriptError extends Error {}

/**
 * Runs a script in a page and waits for what it yields.
 *
 * @returns plain JSON, or `undefined`
 * @throws ScriptError with the message of what the script throws, or for a value that is not plain
 */
export async function runScript(
  cdp: ProtocolSession,
  expression: string,
  userGesture: boolean,
): Promise<unknown> {
  const run = await cdp.send('Runtime.evaluate', { expression, awaitPromise: true, userGesture })
  throwIfThrown(run.exceptionDetails)
  const { objectId } = run.result
  if (objectId === undefined) {
    if (run.result.unserializableValue !== undefined) throw new ScriptError(NOT_CLONED)
    return run.result.value
  }
  const plain = await cdp.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: assertPlain.toString(),
    returnByValue: true,
  })
  throwIfThrown(plain.exceptionDetails)
  return plain.result.value
}

const NOT_CLONED = 'An object could not be cloned.'

function throwIfThrown(
  details:
    { readonly text: string; readonly exception?: { readonly description?: string } } | undefined,
): void {
  if (!details) return
  const [message = details.text] = details.exception?.description?.split('\n') ?? []
  throw new ScriptError(message.replace(/^\w*Error: /, ''))
}

/** Sent to the page as source, so nothing outside of it can be used. */
function assertPlain(this: unknown): unknown {
  const check = (value: unknown): void => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return
    if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return
    if (Array.isArray(value)) value.forEach(check)
    else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      Object.values(value).forEach(check)
    } else throw new Error('An object could not be cloned.')
  }
  check(this)
  return this
}
