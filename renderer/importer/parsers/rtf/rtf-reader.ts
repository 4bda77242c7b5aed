import type { FoundDocument } from '../found-document.ts'
import { dateOf } from '../../../../shared/article/iso-date.ts'
import { Unreadable } from '../unreadable.ts'
import { destinationOf, type Destination } from './destinations.ts'
import { RtfLanguages } from './languages.ts'
import { RtfFonts } from './rtf-fonts.ts'
import { RtfParagraphs } from './rtf-paragraphs.ts'
import { signs } from './signs.ts'
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

/** Takes the tokens of an RTF file and gathers its blocks and metadata. */
export class RtfReader {
  readonly #groups: Group[] = []
  readonly #paragraphs = new RtfParagraphs()
  readonly #fonts = new RtfFonts()
  readonly #info = { title: '', author: '', year: 0, month: 0, day: 0 }
  readonly #languages = new RtfLanguages()
  #group: Group = outermost
  #bytes: number[] = []
  #isOptional = false
  #toPassOver = 0
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
      language: this.#languages.main(),
      blocks,
    }
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
    else if (destination === 'fonts') this.#fonts.readWord(name, value)
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

  #readStyleWord(name: string, value: number | null): void {
    if (name === 's') this.#paragraphs.styles.set(value ?? 0, this.#style)
    else if (name === 'sbasedon') this.#style.basedOn = value
    else if (name === 'outlinelevel') this.#style.outlineLevel = value
    else if (name === 'lang' && this.#paragraphs.styles.get(0) === this.#style) {
      this.#languages.setDefault(value)
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
        this.#fonts.setCodePage(value ?? 1252)
        break
      case 'mac':
        this.#fonts.setCodePage(10000)
        break
      case 'deff':
        this.#fonts.setDefault(value ?? 0)
        break
      case 'deflang':
        this.#languages.setDefault(value)
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
    this.#write(this.#fonts.decode(bytes, this.#group.font))
  }

  #write(text: string): void {
    const { destination, isHidden, isDeleted, language } = this.#group
    switch (destination) {
      case 'body':
      case 'text-box':
        if (isHidden || isDeleted) return
        this.#paragraphs.write(text)
        if (language !== null) this.#languages.count(language, text.length)
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
