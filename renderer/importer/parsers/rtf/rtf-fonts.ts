import { codePageOfCharset, decodeCodePage, SYMBOL_CHARSET } from './code-pages.ts'

interface Font {
  codePage: number | null
  isSymbol: boolean
}

/** The fonts of a document: they say which code page the bytes written in them are of. */
export class RtfFonts {
  readonly #fonts = new Map<number, Font>()
  #open: Font = { codePage: null, isSymbol: false }
  #codePage = 1252
  #default = -1

  /** Takes a control word of `\fonttbl`. */
  readWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#open = { codePage: null, isSymbol: false }
      this.#fonts.set(value ?? 0, this.#open)
    } else if (name === 'fcharset' && value !== null) {
      this.#open.isSymbol = value === SYMBOL_CHARSET
      this.#open.codePage ??= codePageOfCharset(value)
    } else if (name === 'cpg') this.#open.codePage = value
  }

  /** The document's own code page, for fonts that have none. */
  setCodePage(page: number): void {
    this.#codePage = page
  }

  setDefault(font: number): void {
    this.#default = font
  }

  /** Bytes of text in a font (`null`: the default one); nothing for symbols, which are no letters. */
  decode(bytes: Uint8Array, font: number | null): string {
    const { codePage, isSymbol } = this.#fonts.get(font ?? this.#default) ?? {}
    return isSymbol ? '' : decodeCodePage(bytes, codePage ?? this.#codePage)
  }
}
