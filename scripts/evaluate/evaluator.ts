import type { Language } from '../../shared/project/records.ts'
import type { AnnotatedFile } from './annotated-files.ts'

export interface EvaluationOptions {
  /** `null`: as the file says, or as the app detects it. */
  readonly language: Language | null
  /** Whether to list what was missed. */
  readonly misses: boolean
}

export interface Evaluation {
  /** As `--json` prints it; measures are fractions from 0 to 1. */
  readonly json: object
  /** The same for a person to read. */
  readonly lines: readonly string[]
}

/** Measures one thing that the app does on annotated files, all of them pooled. */
export interface Evaluator {
  /** Which files of a folder it reads, with their dots. */
  readonly extensions: readonly string[]
  /** @throws BadInput if a file is not in the format */
  readonly evaluate: (files: readonly AnnotatedFile[], options: EvaluationOptions) => Evaluation
}
