import type { FoundDocument } from '../found-document.ts'
import { believe, bylineOf, type FoundProperties } from '../found-properties.ts'
import { dateOf } from '../../../../shared/article/describing/iso-date.ts'
import { destinationOf, type Destination } from './destinations.ts'
import { RtfLanguages } from './languages.ts'
import { RtfFonts } from './rtf-fonts.ts'
import { RtfGroups } from './rtf-groups.ts'
import { RtfParagraphs } from './rtf-paragraphs.ts'
import { signs } from './signs.ts'
import type { RtfStyle } from './style-sheet.ts'
import type { RtfToken } from './tokenize.ts'

/** Takes the tokens of an RTF file and gathers its blocks and metadata. */
export class RtfReader {
  readonly #groups = new RtfGroups()
  readonly #paragraphs = new RtfParagraphs()
  readonly #fonts = new RtfFonts()
  readonly #info = { title: '', author: '', year: 0, month: 0, day: 0 }
  readonly #languages = new RtfLanguages()
  #bytes: number[] = []
  #isOptional = false
  #toPassOver = 0
  #style: RtfStyle = emptyStyle()
  #isComplete = false
  #hasProperties = false

  /** Whether what it says of itself has been read; it stands before the text. */
  get hasProperties(): boolean {
    return this.#hasProperties
  }

  /** Whether the group that is the document has been closed. */
  get isComplete(): boolean {
    return this.#isComplete
  }

  read(token: RtfToken): void {
    switch (token.type) {
      case 'open':
        this.#writeBytes()
        this.#toPassOver = 0
        this.#groups.open()
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

  /** What it says of itself, as far as it was read. */
  get properties(): FoundProperties {
    const { title, author, year, month, day } = this.#info
    return believe({ titles: [title], authors: [author], dates: [dateOf(year, month, day)] })
  }

  finish(): FoundDocument {
    const { properties } = this
    const { blocks, byline, date } = this.#paragraphs.finish()
    const [first] = blocks
    return {
      // A heading at the head is the title, whatever the properties kept from an older document.
      title: first?.type === 'heading' ? first.text : properties.title,
      byline: byline ?? bylineOf(properties),
      date: date ?? properties.date,
      language: this.#languages.main(),
      blocks,
    }
  }

  #close(): void {
    const closed = this.#groups.close()
    if (this.#groups.isOutside) {
      this.#isComplete = true
      return
    }
    const { destination } = this.#groups.innermost
    if (closed.destination === 'text-box' && destination !== 'text-box') {
      this.#paragraphs.leaveTextBox()
    }
    if (closed.destination === 'info' && destination !== 'info') this.#hasProperties = true
    if (closed.destination === 'styles' && destination === 'styles') this.#style = emptyStyle()
  }

  #readBytes(bytes: Uint8Array): void {
    const { destination } = this.#groups.innermost
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
      this.#groups.change({ destination: this.#groups.destinationAround ?? 'skip' })
      return
    }
    const { destination } = this.#groups.innermost
    if (destination === 'skip') return
    if (name === 'upr') {
      this.#groups.change({ isPair: true })
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
      this.#groups.change({ destination: 'skip' })
      return
    }
    if (next === 'text-box') this.#paragraphs.enterTextBox()
    // LibreOffice writes the author twice.
    const isRepeated = (next === 'title' || next === 'author') && this.#info[next] !== ''
    this.#groups.change({ destination: isRepeated ? 'skip' : next })
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
    } else this.#readUnicodeWord(name, value)
  }

  #readDateWord(name: string, value: number): void {
    if (name === 'yr') this.#info.year = value
    else if (name === 'mo') this.#info.month = value
    else if (name === 'dy') this.#info.day = value
  }

  #readTextWord(name: string, value: number | null): void {
    const sign = signs.get(name)
    if (sign !== undefined) {
      this.#write(sign)
      return
    }
    switch (name) {
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
        this.#groups.change({ font: value })
        break
      case 'lang':
        this.#groups.change({ language: value })
        break
      case 'v':
        this.#groups.change({ isHidden: value !== 0 })
        break
      case 'deleted':
        this.#groups.change({ isDeleted: value !== 0 })
        break
      case 'plain':
        this.#groups.change({ font: null, isHidden: false, isDeleted: false, language: null })
        break
      default:
        if (this.#readUnicodeWord(name, value)) break
        if (this.#isInText() && !(name === 'par' && this.#groups.innermost.isDeleted)) {
          this.#paragraphs.readWord(name, value)
        }
    }
  }

  #isInText(): boolean {
    const { destination } = this.#groups.innermost
    return destination === 'body' || destination === 'text-box'
  }

  /** @returns whether the word is about a sign by its number in Unicode */
  #readUnicodeWord(name: string, value: number | null): boolean {
    if (name === 'uc') this.#groups.change({ fallbackLength: Math.max(value ?? 1, 0) })
    if (name === 'u') {
      // Numbers above 32,767 are written as negative ones; a symbol font's private ones are no letters.
      const code = (value ?? 0) & 0xffff
      const isPrivate = code >= 0xf000 && code <= 0xf0ff
      if (!isPrivate) this.#write(String.fromCharCode(code))
      this.#toPassOver = this.#groups.innermost.fallbackLength
    }
    return name === 'u' || name === 'uc'
  }

  #writeBytes(): void {
    if (this.#bytes.length === 0) return
    const bytes = Uint8Array.from(this.#bytes)
    this.#bytes = []
    this.#write(this.#fonts.decode(bytes, this.#groups.innermost.font))
  }

  #write(text: string): void {
    const { destination, isHidden, isDeleted, language } = this.#groups.innermost
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
