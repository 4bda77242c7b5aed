import { z } from 'zod'
import { Language, Locator, Stance, Text } from './records.ts'
import { CslItem } from './sources.ts'

/** A made-up source that comes with the sample article, and the evidence it is meant for. */
const SampleSource = z.strictObject({
  csl: CslItem,
  /** Words of the sample article, as they stand in it once; the claim that covers them is meant. */
  words: z.string().min(1),
  stance: Stance,
  passage: Text,
  locator: Locator.nullable(),
  standing: z.enum(['primary', 'secondary']),
})
export type SampleSource = z.infer<typeof SampleSource>

/** What `resources/samples/sample-sources.json` holds. */
export const SampleSources = z.record(Language, z.array(SampleSource))
export type SampleSources = z.infer<typeof SampleSources>
