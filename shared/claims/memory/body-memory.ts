import type { Lexicon } from '../lexicons/lexicon.ts'
import type { Bodies, Body } from '../people/bodies.ts'
import { joinName } from '../reading/names.ts'
import type { Description } from '../sources/descriptions.ts'
import { BEST_FACTOR, NOBODY, Salience, type Part, type Suit } from './salience.ts'
import type { Speaker } from './speaker.ts'

/** How much rather `le syndicat` means a body that the article calls so than one of which it does not say what it is. */
const SAME_KIND = BEST_FACTOR

/** What an article calls by a name. */
interface NamedBody {
  /** With its small words. */
  readonly name: string
  readonly known: Body | null
  /** What it is kept by. */
  readonly key: string
}

/** Tells which body is meant, reading an article from its beginning: `le groupe` is the one foremost in mind. */
export class BodyMemory {
  readonly #known: Bodies
  readonly #lexicon: Lexicon
  readonly #salience = new Salience<Body>()
  /** Bodies of which the article has only a name, or only a phrase. */
  readonly #others = new Map<string, Body>()
  /** Names with small words, by their first: `Sauvons les Tilleuls`. */
  readonly #inFull = new Map<string, string>()
  /** The names that the article had since the last of these, and what they are names of. */
  readonly #read = new Map<string, NamedBody>()

  constructor(known: Bodies, lexicon: Lexicon) {
    this.#known = known
    this.#lexicon = lexicon
  }

  /** The body with a name or acronym, by its fullest name. */
  named(
    words: readonly string[],
    part: Part,
    distance: number,
    kind: string | null | undefined,
  ): Speaker {
    const full = joinName(words)
    const [first = ''] = words
    if (kind && words.length > 1 && this.#known.byFullName(first.toLowerCase()))
      this.#noteInFull(first.toLowerCase(), full)
    const { name } = this.#note(full, part, distance, kind ? [kind] : [])
    return { name, isInferred: false, isUnnamed: false }
  }

  /** A name in a sentence, if the article says that it is a body's. */
  mention(words: readonly string[], distance: number): void {
    if (this.#known.isBody(words)) this.#note(joinName(words), 'named', distance)
  }

  /** The body that a description means: one with a fuller name, or for a common noun the one foremost in mind. */
  described(source: Description, part: Part, distance: number): Speaker | null {
    const { words, text, isBody, isPlain, isUnnamed, isDefinite, hasName, head, isOwned } = source
    const bodies = this.#known
    const mayHaveName = (isBody || isPlain) && isDefinite
    const fuller = mayHaveName
      ? (bodies.described(words) ?? (hasName || head.length === 0 ? null : bodies.described(head)))
      : null
    const phrase = mayHaveName && !hasName && !isUnnamed ? bodies.inFull(words, isOwned) : null
    const found = fuller?.name ?? phrase ?? this.#foremost(source, distance)?.name ?? null
    if (found === null && !isBody) return null
    if (found === null && (!(isDefinite && hasName) || source.isPlural))
      return { name: text, isInferred: false, isUnnamed }
    const { name } = this.#note(found ?? text, part, distance, found === null ? words : [])
    return { name, isInferred: found !== null && name !== text, isUnnamed: false }
  }

  /** Whom a common noun for a firm or an association means. */
  #foremost(
    { head, words, isDefinite, isPlain, isBody, hasName }: Description,
    distance: number,
  ): Body | null {
    const { firms, bodies } = this.#lexicon.nouns
    const kinds = head.filter((word) => firms.has(word) || bodies.has(word))
    const isAlone = isPlain || !isBody || (words.length === 2 && head.length === 2)
    if (kinds.length === 0 || !isDefinite || hasName || !isAlone) return null
    const suits = (body: Body): Suit => {
      if (kinds.some((kind) => body.words.has(kind))) return { factor: SAME_KIND, isHolder: true }
      const sorts = new Set([...body.words].map((word) => firms.get(word)))
      sorts.delete(undefined)
      const isOpen = sorts.size === 0
      const mayBe = kinds.some((kind) => {
        const sort = firms.get(kind)
        // `the university` is one that the article calls so.
        if (sort === undefined) return false
        if (sort === 'any' || sorts.has('any')) return true
        return isOpen ? sort !== 'public' : sorts.has(sort)
      })
      return mayBe ? { factor: 1, isHolder: false } : NOBODY
    }
    return this.#salience.described(distance, 'subject', suits, [])
  }

  /** @param words what the article says that it is, if it is not known yet */
  #note(given: string, part: Part, distance: number, words: readonly string[] = []): Body {
    const { name, known, key } = this.#readName(given)
    const body = this.#known.byFullName(key) ??
      this.#others.get(key) ??
      known ?? { name, words: new Set(words) }
    this.#others.set(key, body)
    this.#salience.note(body, part, distance)
    return body
  }

  #noteInFull(first: string, full: string): void {
    if (this.#inFull.get(first) === full) return
    this.#inFull.set(first, full)
    this.#read.clear()
  }

  /** An article has the same names again and again. */
  #readName(given: string): NamedBody {
    let read = this.#read.get(given)
    if (!read) {
      const name = this.#inFull.get(given.toLowerCase()) ?? given
      const known = this.#known.named(name.split(' '))
      read = { name, known, key: (known?.name ?? name).toLowerCase() }
      this.#read.set(given, read)
    }
    return read
  }
}
