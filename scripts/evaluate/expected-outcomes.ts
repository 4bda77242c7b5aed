import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'

/** What can be annotated to become of a claim in a later draft. */
export const expectedOutcomes = ['kept', 'moved', 'changed', 'orphaned'] as const

/** Words of a draft. */
export interface Quotation {
  readonly quotation: string
  /** Which of the places where they stand is meant; 1 for the first. */
  readonly occurrence: number
}

/** A line of `expected.tsv`. */
export interface ExpectedOutcome {
  /** Its number, from 1. */
  readonly line: number
  /** The claim in the earlier draft. */
  readonly old: Quotation
  readonly expected: ({ readonly outcome: 'kept' | 'moved' | 'changed' } & Quotation) | Orphaned
}

interface Orphaned {
  readonly outcome: 'orphaned'
}

/**
 * Reads a claim a line, its fields between tabs: the quotation in the earlier draft, which occurrence of it, the
 * outcome, and for all but `orphaned` the quotation in the later draft and which occurrence of it.
 *
 * @throws BadInput with the line where it is broken
 */
export function parseExpectedOutcomes({ path, text }: AnnotatedFile): readonly ExpectedOutcome[] {
  const lines = text.split('\n').map((words, index) => ({ words, line: index + 1 }))
  const claims = lines
    .filter(({ words }) => words.trim() !== '')
    .map(({ words, line }) =>
      readLine(words, line, (what): never => {
        throw new BadInput(`${path}:${line}: ${what}.`)
      }),
    )
  if (claims.length === 0) throw new BadInput(`${path} has no claim.`)
  return claims
}

function readLine(words: string, line: number, fail: (what: string) => never): ExpectedOutcome {
  const [old = '', nth = '', name = '', ...rest] = words.split('\t').map((field) => field.trim())
  const outcome = expectedOutcomes.find((known) => known === name)
  if (outcome === undefined) return fail(`there is no outcome "${name}"`)
  const claim = { line, old: readQuotation(old, nth, fail) }
  if (outcome === 'orphaned') {
    return rest.some((field) => field !== '')
      ? fail('an orphaned claim has no place in the later draft')
      : { ...claim, expected: { outcome } }
  }
  const [quotation = '', occurrence = '', ...more] = rest
  if (more.length > 0 || rest.length < 2) return fail('there are not five fields')
  return { ...claim, expected: { outcome, ...readQuotation(quotation, occurrence, fail) } }
}

function readQuotation(quotation: string, nth: string, fail: (what: string) => never): Quotation {
  if (quotation === '') return fail('a quotation is empty')
  if (!/^[1-9]\d*$/.test(nth)) return fail(`"${nth}" is no occurrence: 1 is the first`)
  return { quotation, occurrence: Number(nth) }
}
