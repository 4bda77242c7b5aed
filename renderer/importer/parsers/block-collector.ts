import { MAX_BLOCKS } from '../../../shared/project/limits.ts'
import type { Block } from '../../../shared/project/records.ts'
import { Unreadable } from './unreadable.ts'

/** What a block is, before its text is known. */
export type BlockKind =
  | { readonly type: 'heading'; readonly level: number }
  | { readonly type: 'paragraph' | 'list-item' | 'quotation' }

export const PARAGRAPH: BlockKind = { type: 'paragraph' }

/** A heading as a block can hold it: levels below 6 become 6. */
export function heading(level: number): BlockKind {
  return { type: 'heading', level: Math.min(Math.max(Math.trunc(level) || 1, 1), 6) }
}

/**
 * Gathers blocks in reading order. A row of a table becomes one paragraph if each of its cells holds no more
 * than one, so that a figure stays beside its label.
 */
export class BlockCollector {
  readonly #finished: Block[] = []
  /** The cells of each open row, the innermost row last. */
  readonly #rows: Block[][][] = []
  #count = 0

  /** @param text `\n` is a line break in it; two make two blocks */
  add(kind: BlockKind, text: string): void {
    for (const part of text.split(/\n[^\S\n]*\n/)) {
      if (part.trim() !== '') this.#push({ ...kind, text: part })
    }
  }

  openRow(): void {
    this.#rows.push([])
  }

  openCell(): void {
    this.#rows.at(-1)?.push([])
  }

  closeRow(): void {
    const cells = this.#rows.pop() ?? []
    const isTabular = cells.every(
      (cell) => cell.length <= 1 && cell.every(({ type }) => type === 'paragraph'),
    )
    const blocks = cells.flat()
    if (isTabular && blocks.length > 1) {
      this.#place({ type: 'paragraph', text: blocks.map(({ text }) => text).join(' ') })
    } else {
      for (const block of blocks) this.#place(block)
    }
  }

  /** All blocks in order; rows that were left open are closed. */
  finish(): readonly Block[] {
    while (this.#rows.length > 0) this.closeRow()
    return this.#finished
  }

  #push(block: Block): void {
    this.#count += 1
    if (this.#count > MAX_BLOCKS) throw new Unreadable('too-complex')
    this.#place(block)
  }

  #place(block: Block): void {
    const row = this.#rows.at(-1)
    if (!row) {
      this.#finished.push(block)
      return
    }
    const cell = row.at(-1)
    if (cell) cell.push(block)
    else row.push([block])
  }
}
