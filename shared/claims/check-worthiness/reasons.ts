/** Why a suggestion is worth a check, or less so; the interface puts each in words. */
export const reasons = [
  'has-number',
  'has-date',
  'is-quotation',
  'attributed',
  /** The speaker is not named in the sentence: "il", "the spokesman", or the sentences around tell. */
  'speaker-inferred',
  /** The speaker has no name in the article: "des responsables", "a source". */
  'unnamed-source',
  'tells-event',
  'superlative',
  'comparison',
  'cause',
  /** The conditional of hearsay, "reportedly": the article itself does not vouch for it. */
  'rumour',
  'prediction',
  'opinion',
  'headline',
  /** Its words are like those of sentences that fact-checkers marked, and that decides. */
  'wording-often-checked',
  'wording-seldom-checked',
] as const
export type Reason = (typeof reasons)[number]
