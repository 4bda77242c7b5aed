import { plugins } from '@citation-js/core'
import type { Language } from '../../../project/records.ts'
import type { CslItem } from '../../../project/sources.ts'
import type { citationStyles } from '../../../project/vocabulary.ts'
import { cite } from '../cite.ts'
import { reportWords } from '../../words/report-words.ts'
import { visibleText } from '../../words/visible-text.ts'
import { ADDRESS, engineItem, inOneLine, type EngineItem } from './engine-item.ts'
import { styleSheet, type StyleSheet } from './style-sheets.ts'

/** The styles of the CSL repository; our own is in `cite.ts`. */
export type CslStyle = Exclude<(typeof citationStyles)[number], 'claimdesk'>

/**
 * Cites sources in a style, each in one line of plain text, as if it stood alone: no letters after years that
 * tell works apart, and no number, for the report numbers its sources. Markup that CSL-JSON allows in texts
 * (`<i>`, `<sup>` …) is left out. A source that the style's engine fails on is cited in our own style, so that one
 * odd source does not cost the report. Nothing is looked up. Load it when it is needed: it brings a large library.
 */
export function citeInStyle(style: CslStyle, language: Language): (item: CslItem) => string {
  const untitled = reportWords[language]('citation.untitled')
  const sheet = styleSheet(style, language)
  return (item) => {
    const known = engineItem(item, untitled)
    const address = inOneLine(visibleText(item.URL ?? ''))
    const key = JSON.stringify([sheet, known])
    const citation = formatted.get(key) ?? tryFormat(known, sheet)
    if (citation === null) return cite(item, language)
    return remember(key, citation).replaceAll(ADDRESS, () => address)
  }
}

/**
 * `null` where the engine fails: it takes names and dates apart, and not every input that it meets was foreseen. So
 * too where the style has nothing to say: APA lists no personal communication.
 */
function tryFormat(item: EngineItem, sheet: StyleSheet): string | null {
  try {
    const citation = inOneLine(format(item, sheet))
    return citation === '' ? null : citation
  } catch {
    return null
  }
}

function format(item: EngineItem, { style, locale }: StyleSheet): string {
  const engine = plugins.config.get('@csl').engine([item], style, locale, 'text')
  // The names that citations in the text would tell apart: not wanted, and it fails on a name like "constructor".
  engine.registry.namereg.addname = () => undefined
  engine.updateItems([item.id], true)
  const [, [text = '']] = engine.makeBibliography()
  return text
}

/** A report is made anew for each preview, and citing a thousand sources takes seconds. */
const formatted = new Map<string, string>()
const MOST_REMEMBERED = 5000

function remember(key: string, citation: string): string {
  if (formatted.size >= MOST_REMEMBERED) formatted.clear()
  formatted.set(key, citation)
  return citation
}
