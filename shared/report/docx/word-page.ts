import { FootnoteReferenceRun, type ICommentOptions, type Paragraph } from 'docx'
import type { Person } from '../../project/records.ts'
import type { Phrases } from '../phrases.ts'
import type { ReportModel } from '../model/report-model.ts'
import { oneLine } from './text.ts'

/** What each part of a document is written from, and where its notes and comments are kept. */
export interface WordPage {
  readonly model: ReportModel
  readonly phrases: Phrases
  readonly notes: Notes
}

/** What stands apart from the text but is called by a number in it. */
export class Notes {
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {}
  readonly comments: ICommentOptions[] = []
  #lastFootnote = 0
  #lastChange = 0

  /** Writes a footnote. @returns the mark that leads to it */
  footnote(children: readonly Paragraph[]): FootnoteReferenceRun {
    this.#lastFootnote += 1
    this.footnotes[this.#lastFootnote] = { children }
    return new FootnoteReferenceRun(this.#lastFootnote)
  }

  /** Writes a comment, without a date where none is known. @returns the id that its range names */
  comment(children: readonly Paragraph[], author: Authorship): number {
    const id = this.comments.length
    const name = oneLine(author.name)
    this.comments.push({
      id,
      children,
      author: name,
      initials: initialsOf(name),
      ...(author.at === null ? {} : { date: new Date(author.at) }),
    })
    return id
  }

  /** The id of a tracked change; each needs its own. */
  nextChange(): number {
    this.#lastChange += 1
    return this.#lastChange
  }
}

/** Who wrote something and when; ISO 8601 UTC, `null` where it is not known. */
export interface Authorship {
  readonly name: string
  readonly at: string | null
}

/** A person as the author of a comment or a change; the words for one who has not said their name are the report's. */
export function authorship(by: Person, at: string, { t }: Phrases): Authorship {
  return { name: by.name.trim() || t('person.unnamed'), at }
}

function initialsOf(name: string): string {
  return [...name.matchAll(/(?<=^|[\s-])\p{L}/gu)]
    .slice(0, 3)
    .map(([letter]) => letter.toUpperCase())
    .join('')
}
