import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild } from 'docx'
import { rangeText } from '../../range-text.ts'
import { numberRanges } from '../words/number-ranges.ts'
import { text } from './text.ts'

/** Where a link within the document leads. Word's names of bookmarks are letters, digits and underscores. */
type Place = `claim_${number}` | `mark_${number}` | `source_${number}`

export function bookmark(id: Place, children: readonly ParagraphChild[]): Bookmark {
  return new Bookmark({ id, children })
}

export function linkTo(anchor: Place, words: string, style = 'Hyperlink'): InternalHyperlink {
  return new InternalHyperlink({ anchor, children: text(words, style) })
}

/** Numbers of claims as links to them, neighbours as a range: 1–3, 7. */
export function claimLinks(numbers: readonly number[]): readonly ParagraphChild[] {
  return numberRanges(numbers).flatMap(({ first, last }, index) => [
    ...(index === 0 ? [] : text(', ')),
    linkTo(`claim_${first}`, rangeText(first, last)),
  ])
}

/** @param link an address that `webLink` has let through */
export function webAddress(link: string): ExternalHyperlink {
  return new ExternalHyperlink({ link, children: text(link, 'Hyperlink') })
}
