import type { Bodies } from './bodies.ts'
import type { Lexicon } from './lexicons/lexicon.ts'
import { joinName } from './names.ts'
import type { Description } from './descriptions.ts'
import type { Speaker } from './speaker.ts'

/** Tells which body is meant, reading an article from its beginning: `le groupe` is the one named last. */
export class BodyMemory {
  readonly #known: Bodies
  readonly #lexicon: Lexicon
  #last: string | null = null

  constructor(known: Bodies, lexicon: Lexicon) {
    this.#known = known
    this.#lexicon = lexicon
  }

  /** The body with a name or acronym, by its fullest name. */
  named(words: readonly string[]): Speaker {
    const name = this.#known.named(words)?.name ?? joinName(words)
    this.#last = name
    return { name, isInferred: false, isUnnamed: false }
  }

  /** The body that a description means: one with a fuller name, or for a common noun the last one. */
  described(source: Description): Speaker | null {
    const { words, text, isBody, isPlain, isUnnamed, isDefinite, hasName, head } = source
    const bodies = this.#known
    const mayHaveName = (isBody || isPlain) && isDefinite
    const fuller = mayHaveName
      ? (bodies.described(words) ?? (hasName ? null : bodies.described(head)))
      : null
    const { nouns } = this.#lexicon
    const isFirm = isDefinite && !hasName && head.some((word) => nouns.firms.has(word))
    const isLast = isFirm && (isPlain || !isBody || words.length === 2)
    const full = fuller && (bodies.named(fuller.name.split(' ')) ?? fuller)
    const phrase = mayHaveName && !hasName ? bodies.inFull(words) : null
    const name = full?.name ?? phrase ?? (isLast ? this.#last : null)
    if (name !== null) this.#last = name
    else if (isBody && isDefinite && hasName) this.#last = text
    if (name === null) return isBody ? { name: text, isInferred: false, isUnnamed } : null
    return { name, isInferred: name !== text, isUnnamed: false }
  }
}
