import type { ParseProblem } from '../../../shared/article/parsed-document.ts'

/** What a parser throws when a document yields no article; `parseDocument` makes an outcome of it. */
export class Unreadable extends Error {
  readonly problem: ParseProblem

  constructor(problem: ParseProblem) {
    super(problem)
    this.problem = problem
  }
}

/** Why a document yields nothing, by what its parser has thrown. */
export function problemOf(error: unknown): ParseProblem {
  if (error instanceof Unreadable) return error.problem
  // What exhausts the stack or an array is a bomb; anything else is a fault of the document.
  return error instanceof RangeError ? 'too-complex' : 'corrupt'
}
