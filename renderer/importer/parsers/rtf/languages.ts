/** Windows' language numbers (MS-LCID): all of a language's ten lower bits are the same. */
const tags: Readonly<Record<number, string>> = {
  1033: 'en-US',
  1036: 'fr-FR',
  2057: 'en-GB',
  2060: 'fr-BE',
  3081: 'en-AU',
  3084: 'fr-CA',
  4105: 'en-CA',
  4108: 'fr-CH',
  5132: 'fr-LU',
}

const primary: Readonly<Record<number, string>> = {
  0x07: 'de',
  0x09: 'en',
  0x0a: 'es',
  0x0c: 'fr',
  0x10: 'it',
  0x13: 'nl',
  0x16: 'pt',
}

/** BCP 47; `null` for "no language" and for those that are not known here. */
function languageOfLcid(lcid: number): string | null {
  return tags[lcid] ?? primary[lcid & 0x3ff] ?? null
}

/** Counts the characters that are written in each language. */
export class RtfLanguages {
  readonly #characters = new Map<number, number>()
  #default: number | null = null

  setDefault(lcid: number | null): void {
    this.#default = lcid
  }

  count(lcid: number, characters: number): void {
    this.#characters.set(lcid, (this.#characters.get(lcid) ?? 0) + characters)
  }

  /** That of the most characters, else the default one. */
  main(): string | null {
    const [most] = [...this.#characters].toSorted(([, one], [, other]) => other - one)
    const lcid = most?.[0] ?? this.#default
    return lcid === null ? null : languageOfLcid(lcid)
  }
}
