import { AppFailure, type AppError } from '../../shared/ipc/app-error.ts'

/** Node's error code, such as `ENOENT`, or `null` if the error has none. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}

/**
 * What a failed file operation means to a person.
 *
 * @param name what could not be read or written, as the person knows it: never an absolute path
 */
export function toAppFailure(error: unknown, name: string): AppFailure {
  return error instanceof AppFailure ? error : new AppFailure(meaningOf(error, name), error)
}

function meaningOf(error: unknown, name: string): AppError {
  const code = errorCode(error)
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full' }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'read-only' }
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ESTALE':
      return { code: 'not-found', name }
    case 'EISDIR':
    case 'ELOOP':
      return { code: 'not-a-file', name }
    case 'EBUSY':
    case 'ETXTBSY':
      return { code: 'locked', name }
    case 'ABORT_ERR':
      return { code: 'cancelled' }
    case null:
    default:
      return { code: 'unexpected', detail: describe(error, code) }
  }
}

/** Node's messages carry absolute paths, which stay in the main process. */
function describe(error: unknown, code: string | null): string {
  if (!(error instanceof Error)) return 'unknown error'
  const operation = 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : null
  if (code !== null) return operation === null ? code : `${code} in ${operation}`
  return error.name
}

/** Runs a file operation, and makes an `AppFailure` of what goes wrong in it. */
export async function withStorageFailures<Value>(
  name: string,
  operation: () => Promise<Value>,
): Promise<Value> {
  try {
    return await operation()
  } catch (error) {
    throw toAppFailure(error, name)
  }
}
