import { z } from 'zod'

/** A list of which those entries count that can be read, so that one bad entry does not lose the others. */
export function listOfReadable<Entry>(entry: z.ZodType<Entry>): z.ZodType<Entry[]> {
  return z.array(z.unknown()).transform((values) =>
    values.flatMap((value) => {
      const read = entry.safeParse(value)
      return read.success ? [read.data] : []
    }),
  )
}
