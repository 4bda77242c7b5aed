import type { Name } from '../reading/names.ts'
import type { Sentence } from '../reading/sentences.ts'
import type { Range } from '../reading/tokens.ts'

/** Reads the names of sentences in order, those that somebody says after the others. */
export class NameReader {
  /** So many names of the sentence have been read. */
  #read = 0
  /** Names that somebody has said, so that they are not who says it. */
  #quoted: Name[] = []

  /**
   * The names from where the reader is up to a token; those that are said wait for the end of the sentence.
   *
   * @param said tokens in which somebody speaks, who does not name themselves
   */
  readTo({ names, quotation }: Sentence, token: number, said: Range | null): readonly Name[] {
    const told: Name[] = []
    for (; this.#read < names.length; this.#read += 1) {
      const name = names[this.#read]
      if (!name || name.from >= token) break
      const isSaid = said !== null && name.from >= said.from && name.from < said.to
      if (quotation[name.from] === -1 && !isSaid) told.push(name)
      else this.#quoted.push(name)
    }
    return told
  }

  /** All that are left, and the reader is at the beginning of the next sentence. */
  readToEnd(sentence: Sentence): readonly Name[] {
    const told = this.readTo(sentence, Infinity, null)
    const all = [...told, ...this.#quoted]
    this.#quoted = []
    this.#read = 0
    return all
  }
}
