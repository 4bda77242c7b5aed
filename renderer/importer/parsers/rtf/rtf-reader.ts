import type { FoundDocument } from '../found-document.ts'
import { dateOf } from '../iso-date.ts'
import { Unreadable } from '../unreadable.ts'
import { codePageOfCharset, decodeCodePage, SYMBOL_CHARSET } from './code-pages.ts'
import { destinationOf, type Destination } from './destinations.ts'
import { languageOfLcid } from './languages.ts'
import { RtfParagraphs } from './rtf-paragraphs.ts'
import type { RtfStyle } from './style-sheet.ts'
import type { RtfToken } from './tokenize.ts'

/** What holds within a group; a group within it starts from the same. */
interface Group {
  readonly destination: Destination
  /** How many characters stand for a `\u` where Unicode is not known. */
  readonly fallbackLength: number
  readonly font: number | null
  readonly isHidden: boolean
  readonly isDeleted: boolean
  /** `\\upr`: the same text twice, in a code page and in Unicode (`\\ud`); the second is read. */
  readonly isPair: boolean
  readonly language: number | null
}

interface Font {
  codePage: number | null
  isSymbol: boolean
}

/** Deeper than any program writes. */
const MAX_DEPTH = 1_000

const outermost: Group = {
  destination: 'body',
  fallbackLength: 1,
  font: null,
  isHidden: false,
  isDeleted: false,
  isPair: false,
  language: null,
}

const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lbr: '\n',
  softline: ' ',
  emdash: '—',
  endash: '–',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
}

/** Takes the tokens of an RTF file and gathers its blocks and metadata. */
export class RtfReader {
  readonly #groups: Group[] = []
  readonly #paragraphs = new RtfParagraphs()
  readonly #fonts = new Map<number, Font>()
  readonly #info = { title: '', author: '', year: 0, month: 0, day: 0 }
  /** Characters written in each language. */
  readonly #languages = new Map<number, number>()
  #group: Group = outermost
  #bytes: number[] = []
  #codePage = 1252
  #defaultFont: number | null = null
  #defaultLanguage: number | null = null
  #isOptional = false
  #toPassOver = 0
  #font: Font = { codePage: null, isSymbol: false }
  #style: RtfStyle = emptyStyle()
  #isComplete = false

  /** Whether the group that is the document has been closed. */
  get isComplete(): boolean {
    return this.#isComplete
  }

  read(token: RtfToken): void {
    switch (token.type) {
      case 'open':
        this.#writeBytes()
        this.#toPassOver = 0
        this.#groups.push(this.#group)
        if (this.#groups.length > MAX_DEPTH) throw new Unreadable('too-complex')
        if (this.#group.isPair) this.#change({ destination: 'skip', isPair: false })
        break
      case 'close':
        this.#writeBytes()
        this.#toPassOver = 0
        this.#close()
        break
      case 'bytes':
        this.#readBytes(token.bytes)
        break
      case 'sign':
        this.#readSign(token.sign)
        break
      case 'word':
        this.#readWord(token.name, token.value)
    }
  }

  finish(): FoundDocument {
    const { title, author, year, month, day } = this.#info
    const { blocks, byline, date } = this.#paragraphs.finish()
    const [first] = blocks
    return {
      // A heading at the head is the title, whatever the properties kept from an older document.
      title: first?.type === 'heading' ? first.text : title,
      byline: byline ?? author,
      date: date ?? dateOf(year, month, day),
      language: this.#language(),
      blocks,
    }
  }

  #language(): string | null {
    const [most] = [...this.#languages].toSorted(([, one], [, other]) => other - one)
    const lcid = most?.[0] ?? this.#defaultLanguage
    return lcid === null ? null : languageOfLcid(lcid)
  }

  #close(): void {
    const closed = this.#group
    const around = this.#groups.pop()
    if (around) this.#group = around
    if (this.#groups.length === 0) {
      this.#isComplete = true
      return
    }
    const { destination } = this.#group
    if (closed.destination === 'text-box' && destination !== 'text-box') {
      this.#paragraphs.leaveTextBox()
    }
    if (closed.destination === 'styles' && destination === 'styles') this.#style = emptyStyle()
  }

  #readBytes(bytes: Uint8Array): void {
    const { destination } = this.#group
    this.#isOptional = false
    if (destination === 'skip' || destination === 'silent') return
    const passed = Math.min(this.#toPassOver, bytes.length)
    this.#toPassOver -= passed
    for (const byte of bytes.subarray(passed)) this.#bytes.push(byte)
  }

  #readSign(sign: string): void {
    if (this.#passesOver()) return
    this.#writeBytes()
    if (sign === '*') this.#isOptional = true
    else if (sign === '~') this.#write('\u00A0')
    else if (sign === '_') this.#write('\u2011')
    else if (sign === '\\' || sign === '{' || sign === '}') this.#write(sign)
  }

  #readWord(name: string, value: number | null): void {
    if (this.#passesOver()) return
    this.#writeBytes()
    const isOptional = this.#isOptional
    this.#isOptional = false
    if (name === 'ud' && isOptional) {
      this.#change({ destination: this.#groups.at(-1)?.destination ?? 'skip' })
      return
    }
    const { destination } = this.#group
    if (destination === 'skip') return
    if (name === 'upr') {
      this.#change({ isPair: true })
      return
    }
    const next = destinationOf(name, destination, isOptional)
    if (next) this.#enter(next)
    else if (destination === 'fonts') this.#readFontWord(name, value)
    else if (destination === 'styles') this.#readStyleWord(name, value)
    else if (destination === 'created') this.#readDateWord(name, value ?? 0)
    else this.#readTextWord(name, value)
  }

  #enter(next: Destination): void {
    if (next === 'list-text') {
      if (this.#isInText()) this.#paragraphs.markListItem()
      this.#change({ destination: 'skip' })
      return
    }
    if (next === 'text-box') this.#paragraphs.enterTextBox()
    // LibreOffice writes the author twice.
    const isRepeated = (next === 'title' || next === 'author') && this.#info[next] !== ''
    this.#change({ destination: isRepeated ? 'skip' : next })
  }

  #change(part: Partial<Group>): void {
    this.#group = { ...this.#group, ...part }
  }

  /** A control counts as one of the characters that stand for a `\u`. */
  #passesOver(): boolean {
    if (this.#toPassOver === 0) return false
    this.#toPassOver -= 1
    return true
  }

  #readFontWord(name: string, value: number | null): void {
    if (name === 'f') {
      this.#font = { codePage: null, isSymbol: false }
      this.#fonts.set(value ?? 0, this.#font)
    } else if (name === 'fcharset' && value !== null) {
      this.#font.isSymbol = value === SYMBOL_CHARSET
      this.#font.codePage ??= codePageOfCharset(value)
    } else if (name === 'cpg') this.#font.codePage = value
  }

  #readStyleWord(name: string, value: number | null): void {
    if (name === 's') this.#paragraphs.styles.set(value ?? 0, this.#style)
    else if (name === 'sbasedon') this.#style.basedOn = value
    else if (name === 'outlinelevel') this.#style.outlineLevel = value
    else if (name === 'lang' && this.#paragraphs.styles.get(0) === this.#style) {
      this.#defaultLanguage = value
    } else if (name === 'u') this.#readUnicode(value ?? 0)
    else if (name === 'uc') this.#change({ fallbackLength: Math.max(value ?? 1, 0) })
  }

  #readDateWord(name: string, value: number): void {
    if (name === 'yr') this.#info.year = value
    else if (name === 'mo') this.#info.month = value
    else if (name === 'dy') this.#info.day = value
  }

  #readTextWord(name: string, value: number | null): void {
    const sign = signs[name]
    if (sign !== undefined) {
      this.#write(sign)
      return
    }
    switch (name) {
      case 'u':
        this.#readUnicode(value ?? 0)
        break
      case 'uc':
        this.#change({ fallbackLength: Math.max(value ?? 1, 0) })
        break
      case 'ansicpg':
        this.#codePage = value ?? 1252
        break
      case 'mac':
        this.#codePage = 10000
        break
      case 'deff':
        this.#defaultFont = value
        break
      case 'deflang':
        this.#defaultLanguage = value
        break
      case 'f':
        this.#change({ font: value })
        break
      case 'lang':
        this.#change({ language: value })
        break
      case 'v':
        this.#change({ isHidden: value !== 0 })
        break
      case 'deleted':
        this.#change({ isDeleted: value !== 0 })
        break
      case 'plain':
        this.#change({ font: null, isHidden: false, isDeleted: false, language: null })
        break
      default:
        if (this.#isInText() && !(name === 'par' && this.#group.isDeleted)) {
          this.#paragraphs.readWord(name, value)
        }
    }
  }

  #isInText(): boolean {
    const { destination } = this.#group
    return destination === 'body' || destination === 'text-box'
  }

  #readUnicode(value: number): void {
    // Numbers above 32,767 are written as negative ones; a symbol font's private ones are no letters.
    const code = value & 0xffff
    const isPrivate = code >= 0xf000 && code <= 0xf0ff
    if (!isPrivate) this.#write(String.fromCharCode(code))
    this.#toPassOver = this.#group.fallbackLength
  }

  #writeBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    const font = this.#fonts.get(this.#group.font ?? this.#defaultFont ?? -1)
    if (font?.isSymbol) return
    this.#write(decodeCodePage(bytes, font?.codePage ?? this.#codePage))
  }

  #write(text: string): void {
    const { destination, isHidden, isDeleted, language } = this.#group
    switch (destination) {
      case 'body':
      case 'text-box':
        if (isHidden || isDeleted) return
        this.#paragraphs.write(text)
        if (language !== null) {
          this.#languages.set(language, (this.#languages.get(language) ?? 0) + text.length)
        }
        break
      case 'styles':
        this.#style.name += text.replace(/;\s*$/, '')
        break
      case 'title':
      case 'author':
        this.#info[destination] += text
        break
      default:
      // Elsewhere it is no text.
    }
  }
}

function emptyStyle(): RtfStyle {
  return { name: '', outlineLevel: null, basedOn: null }
}
