import type { FileReference } from './sources.ts'

/** What can be the matter with a file of the project: it is gone, is not what was attached, or the disk fails on it. */
export const fileDamages = ['missing', 'changed', 'unreadable'] as const
export type FileDamage = (typeof fileDamages)[number]

export interface DamagedFile {
  readonly file: FileReference
  readonly damage: FileDamage
}

/** What was found when files were read through. */
export interface FileCheck {
  /** How many files were looked at. */
  readonly checked: number
  readonly damaged: readonly DamagedFile[]
}
