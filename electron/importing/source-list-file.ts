import { basename } from 'node:path'
import type { SourceListFile } from '../../shared/sources/import/source-list.ts'
import { readLimited } from '../storage/read-limited.ts'

/** The most bytes of a list: 5,000 sources with long abstracts have less. */
const MAX_LIST_BYTES = 20_000_000

/** What lists are called; what they are is told by their content. */
export const sourceListExtensions = ['bib', 'bibtex', 'ris', 'json', 'txt'] as const

/** Reads a list of sources from the disk; fails as `readSourceList` does, or as `too-large`. */
export async function readSourceListFile(path: string): Promise<SourceListFile> {
  const name = basename(path)
  const bytes = await readLimited(path, MAX_LIST_BYTES)
  // It brings a library that most starts of the app do not need.
  const { readSourceList } = await import('../../shared/sources/import/read-source-list.ts')
  return { name, ...readSourceList(bytes, name) }
}
