import type { z } from 'zod'

/**
 * What a schema makes of a value that anybody may have made. `null` if it cannot even look at it: a check of length
 * compares the `length` of whatever has one, and an object there may refuse to be a number.
 */
export function parseSafely<Output>(
  schema: z.ZodType<Output>,
  value: unknown,
): z.ZodSafeParseResult<Output> | null {
  try {
    return schema.safeParse(value)
  } catch {
    return null
  }
}
