import { z } from 'zod'
import { isShared, type Participant } from '../../project/people/people.ts'
import { citationStyles, logoTypes, signoffRules } from '../../project/vocabulary.ts'
import { newsroomLimits } from './newsroom-limits.ts'

/** A picture of at most this many characters of base64: about 500 kB. */
const MAX_LOGO = 700_000

export const Logo = z.strictObject({
  mediaType: z.enum(logoTypes),
  base64: z.base64().min(1).max(MAX_LOGO),
})
export type Logo = z.infer<typeof Logo>

/** A verdict in the newsroom's own words, that may stand beside ours. */
export const VerdictLabel = z.strictObject({
  name: z.string().trim().min(1).max(newsroomLimits.labelName),
  /** Where it stands on the newsroom's scale; `null` if it has no place there. */
  rating: z.number().nullable(),
})
export type VerdictLabel = z.infer<typeof VerdictLabel>

/** What its labels are rated on; as in schema.org's `Rating`, `best` may be the smaller number. */
export const RatingScale = z
  .strictObject({ worst: z.number(), best: z.number() })
  .refine(({ worst, best }) => worst !== best, 'worst and best must differ')
export type RatingScale = z.infer<typeof RatingScale>

/** What a newsroom says of itself in its reports, and how it wants them. */
export const Newsroom = z.strictObject({
  name: z.string().max(newsroomLimits.name),
  contact: z.string().max(newsroomLimits.contact),
  correctionsPolicy: z.string().max(newsroomLimits.correctionsPolicy),
  /** How claims are judged, in the newsroom's words; empty for ours. */
  method: z.string().max(newsroomLimits.method),
  logo: Logo.nullable(),
  labels: z.array(VerdictLabel).max(newsroomLimits.labels),
  /** `null` while the newsroom has set none: then no label is a number anywhere. */
  scale: RatingScale.nullable(),
  citationStyle: z.enum(citationStyles),
  /** When a report is final only once a second person has signed off; `when-shared` as soon as one has taken part. */
  signOff: z.enum(signoffRules),
})
export type Newsroom = z.infer<typeof Newsroom>

/** A label as a number on the newsroom's scale. */
export interface Rating extends RatingScale {
  readonly value: number
}

/** @returns `null` where there is no scale, or the label has no place on it */
export function ratingOf(label: string | null, { labels, scale }: Newsroom): Rating | null {
  const value = labels.find(({ name }) => name === label)?.rating ?? null
  if (scale === null || value === null) return null
  const [lowest, highest] = [scale.worst, scale.best].sort((a, b) => a - b)
  const isOnScale = value >= (lowest ?? value) && value <= (highest ?? value)
  return isOnScale ? { value, ...scale } : null
}

/** Whether a newsroom wants a project to be signed off before its report is final. */
export function asksForSignoff(
  { signOff }: Pick<Newsroom, 'signOff'>,
  people: readonly Participant[],
): boolean {
  return signOff === 'always' || (signOff === 'when-shared' && isShared(people))
}
