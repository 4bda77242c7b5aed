import { z } from 'zod'
import { parseSafely } from '../../shared/parse-safely.ts'

/** A list of which those entries count that can be read, so that one bad entry does not lose the others. */
export function listOfReadable<Entry>(entry: z.ZodType<Entry>): z.ZodType<Entry[]> {
  return z.array(z.unknown()).transform((values) =>
    values.flatMap((value) => {
      const read = parseSafely(entry, value)
      return read?.success ? [read.data] : []
    }),
  )
}
