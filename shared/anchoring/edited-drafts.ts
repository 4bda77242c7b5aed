import fc from 'fast-check'

/**
 * Drafts for laws: made of sentences with an identity, so that after any edits it is known where each went,
 * however often its words are repeated.
 */
export interface Sentence {
  /** -1 for what is not in the earlier draft. */
  readonly id: number
  readonly text: string
  /** A copy of it was put in, or it is the copy: if either went now, nobody could tell which stayed. */
  readonly isCopied?: true
}

export type Paragraphs = readonly (readonly Sentence[])[]

const REPEATED = [
  'Police said.',
  'Nobody was hurt.',
  'The road remains closed to all traffic.',
  'The council did not wish to comment on the matter on Friday.',
  'Is that so?',
]
const WORDS =
  `river bridge harbour council budget school engineer report winter harvest Lund Marholm Orsa Brevik
  market doctor train signal forest museum lawyer crew tunnel vessel permit Holm Corvin Delmas seven twelve
  forty 1987 2019 350 12 percent opened closed found sold built lost signed rejected repaired counted`.split(
    /\s+/,
  )

const uniqueText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 4, maxLength: 14 })
  .map((words) => `The ${words.join(' ')}.`)
export const sentenceText = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...REPEATED) },
  { weight: 3, arbitrary: uniqueText },
)

/** What an editor does to one place of a draft; numbers choose the place, modulo what there is. */
export type Edit =
  | { readonly kind: 'delete' | 'cut' | 'join'; readonly at: number }
  | { readonly kind: 'move' | 'copy'; readonly at: number; readonly to: number }
  | { readonly kind: 'insert' | 'reword'; readonly at: number; readonly text: string }

const place = fc.nat(1000)
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete', 'cut', 'join'), at: place }),
  fc.record({ kind: fc.constantFrom('move', 'copy'), at: place, to: place }),
  fc.record({ kind: fc.constantFrom('insert', 'reword'), at: place, text: uniqueText }),
)

type Placed = Sentence & { readonly paragraph: number }

/** @returns the draft as it was, where the edit would leave open which of two sentences it is about */
export function applyEdit(draft: Paragraphs, edit: Edit): Paragraphs {
  const flat: readonly Placed[] = draft.flatMap((sentences, paragraph) =>
    sentences.map((sentence) => ({ ...sentence, paragraph })),
  )
  if (flat.length === 0) return draft
  const at = edit.at % flat.length
  const chosen = flat[at]
  const without = flat.toSpliced(at, 1)
  if (!chosen || isAmbiguous(edit, chosen, edit.kind === 'move' ? without : flat)) return draft
  switch (edit.kind) {
    case 'delete':
      return regroup(without)
    case 'insert':
      return regroup(flat.toSpliced(at, 0, { ...chosen, id: -1, text: edit.text }))
    case 'reword':
      return regroup(flat.with(at, { ...chosen, id: -1, text: edit.text }))
    case 'move': {
      const to = edit.to % (without.length + 1)
      const paragraph = (without[to] ?? without.at(-1) ?? chosen).paragraph
      return regroup(without.toSpliced(to, 0, { ...chosen, paragraph }))
    }
    case 'copy': {
      const to = edit.to % (flat.length + 1)
      const paragraph = (flat[to] ?? flat.at(-1) ?? chosen).paragraph
      const copied = flat.with(at, { ...chosen, isCopied: true })
      return regroup(copied.toSpliced(to, 0, { ...chosen, id: -1, isCopied: true, paragraph }))
    }
    case 'cut':
      return regroup(
        flat.map((sentence, index) => ({
          ...sentence,
          paragraph: sentence.paragraph + (index >= at ? 1 : 0),
        })),
      )
    case 'join':
      return regroup(
        flat.map((sentence) => ({
          ...sentence,
          paragraph: sentence.paragraph - (sentence.paragraph > chosen.paragraph ? 1 : 0),
        })),
      )
  }
}

/**
 * Whether nobody could tell afterwards which of two equal sentences is which.
 *
 * @param others among which a sentence that is moved or copied is put
 */
function isAmbiguous(edit: Edit, { text, isCopied }: Sentence, others: readonly Placed[]): boolean {
  if ('to' in edit && takesPlaceOfTwin(text, edit.to, others)) return true
  const goes = edit.kind === 'delete' || edit.kind === 'reword' || edit.kind === 'move'
  return goes && isCopied === true
}

/** Whether a sentence would come to stand where one of the same words stands, stood, or looks to have stood. */
function takesPlaceOfTwin(text: string, to: number, flat: readonly Sentence[]): boolean {
  const place = to % (flat.length + 1)
  return flat.slice(Math.max(0, place - 2), place + 2).some((other) => other.text === text)
}

/** Sentences in order, a new paragraph wherever the number of it changes. */
function regroup(flat: readonly Placed[]): Paragraphs {
  const groups: Sentence[][] = []
  flat.forEach((sentence, index) => {
    if (groups.length === 0 || sentence.paragraph !== flat[index - 1]?.paragraph) groups.push([])
    const { paragraph: _, ...rest } = sentence
    groups.at(-1)?.push(rest)
  })
  return groups
}
