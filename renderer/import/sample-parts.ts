export interface SamplePart {
  readonly text: string
  /** ASCII, which reads the same in every encoding. */
  readonly isPlain: boolean
}

/** Parts a line into what all encodings agree on, and what they may read differently. */
export function sampleParts(sample: string): readonly SamplePart[] {
  return Array.from(sample.matchAll(/[\0-\x7f…]+|[^\0-\x7f…]+/g), ([text]) => ({
    text,
    isPlain: /^[\0-\x7f…]/.test(text),
  }))
}
