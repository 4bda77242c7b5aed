import type { ParseProblem } from '../../../shared/article/parsed-document.ts'

/** What a parser throws when a document yields no article; `parseDocument` makes an outcome of it. */
export class Unreadable extends Error {
  readonly problem: ParseProblem

  constructor(problem: ParseProblem) {
    super(problem)
    this.problem = problem
  }
}
