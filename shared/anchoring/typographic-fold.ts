/**
 * A word, number or mark of a text as it counts when two drafts are compared: `form` is the same for all
 * typographic variants. Offsets are UTF-16 code units into the text, `end` exclusive.
 */
export interface FoldedWord {
  readonly start: number
  readonly end: number
  /** Straight apostrophes, one kind of dash and of ellipsis, digits without spaces, no soft hyphens. */
  readonly form: string
  /** The form in lower case. */
  readonly lower: string
  readonly kind: 'word' | 'number' | 'mark'
}

const SPACE = String.raw`[ \u00A0\u2000-\u200A\u202F]`
/** Soft hyphen, zero-width characters, word joiner: nobody sees them. */
const UNSEEN = String.raw`\u00AD\u200B-\u200D\u2060\uFEFF`

/**
 * A number with what groups its digits; a word, with the apostrophe that ties it to the next; a dash; an
 * ellipsis; any other mark. White space and quotation marks are none of these: they never tell drafts apart.
 */
const WORD = new RegExp(
  String.raw`\d{1,3}(?:${SPACE}\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,:]\d+)*` +
    String.raw`|\p{L}[\p{L}\p{M}\p{N}${UNSEEN}]*(?:['’ʼ‘](?=\p{L}))?` +
    String.raw`|[-‐‑‒–—―−]+` +
    String.raw`|\.(?:${SPACE}?\.)+|…` +
    String.raw`|[^\s"'‘’‚‛“”„‟«»‹›${UNSEEN}]`,
  'gu',
)

/** A word without its place. */
export type FoldedForm = Omit<FoldedWord, 'start' | 'end'>

/** The words, numbers and marks of a text, folded, in order. */
export function foldWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let end = 0
  for (const found of text.match(WORD) ?? []) {
    // Nothing that is passed over begins like a word: it stands where its letters come next.
    const start = text.indexOf(found, end)
    end = start + found.length
    const { form, lower, kind } = foldWord(found)
    words.push({ start, end, form, lower, kind })
  }
  return words
}

/** The same for which it does not matter where they stand. */
export function foldForms(text: string): readonly FoldedForm[] {
  return (text.match(WORD) ?? []).map(foldWord)
}

/** Texts have far fewer words than places where they stand. */
const known = new Map<string, FoldedForm>()
const MOST_KNOWN = 50_000
/** For the sake of a longer piece of a text V8 would keep all of it. */
const LONGEST_KNOWN = 12

function foldWord(found: string): FoldedForm {
  if (found.length > LONGEST_KNOWN) return readWord(found)
  let folded = known.get(found)
  if (!folded) {
    if (known.size >= MOST_KNOWN) known.clear()
    folded = readWord(found)
    known.set(found, folded)
  }
  return folded
}

function readWord(found: string): FoldedForm {
  if (/^\d/.test(found)) {
    const form = found.replace(/\s/g, '')
    return { form, lower: form, kind: 'number' }
  }
  if (/^\p{L}/u.test(found)) {
    const form = found.replace(/['’ʼ‘]$/, "'").replace(UNSEEN_ALL, '')
    return { form, lower: form.toLowerCase(), kind: 'word' }
  }
  const form = /^[-‐‑‒–—―−]/.test(found) ? '-' : /^(?:…|\..)/.test(found) ? '…' : found
  return { form, lower: form, kind: 'mark' }
}

const UNSEEN_ALL = new RegExp(`[${UNSEEN}]`, 'g')

/** Marks that part sentences and clauses: at the edge of a quotation they say nothing about its words. */
const EDGE_MARK = /^[.,;:!…()[\]-]$/

export function isEdgeMark({ kind, form }: FoldedWord): boolean {
  return kind === 'mark' && EDGE_MARK.test(form)
}
