import type { CslItem } from '../../project/sources.ts'

/** Why an entry of a list could not become a source: its form is broken, or it says nothing of a source. */
export type UnreadReason = 'broken' | 'nothing-said'

/** An entry that is not taken over. */
export interface UnreadEntry {
  /** The line where it begins; 1 is the first. `null` where the format has no lines to count. */
  readonly line: number | null
  readonly reason: UnreadReason
  /** How it begins, to find it by. */
  readonly text: string
}

/** The sources that another program has written to a file. */
export interface SourceList {
  readonly items: readonly CslItem[]
  /** Those of the items, by their index, of which a text or a name was too long, or the names were too many, and are cut. */
  readonly cut: readonly number[]
  readonly unread: readonly UnreadEntry[]
}

/** A list with the name of the file that it was read from. */
export interface SourceListFile extends SourceList {
  readonly name: string
}
