import { z } from 'zod'
import { savedPageFormats } from '../../shared/sources/saved-page/saved-page.ts'

const name = z.string().trim().min(1).max(1_000)

/** What the readers of saved pages promise, whatever they were given. */
export const PromisedPage = z.strictObject({
  format: z.enum(savedPageFormats),
  address: z
    .url({ protocol: /^https?$/ })
    .max(4_000)
    .nullable(),
  title: name.nullable(),
  captured: z.iso.datetime().nullable(),
  authors: z.array(name).max(30),
  container: name.nullable(),
  publisher: name.nullable(),
  issued: z.iso.date().nullable(),
  isNews: z.boolean(),
})
