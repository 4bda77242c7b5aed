import { localeTags } from '../../locales/translate.ts'
import { readName } from '../../project/csl/csl-names.ts'
import type { Language } from '../../project/records.ts'
import type { CslItem } from '../../project/sources.ts'
import { formatCslDate, isOneDay } from '../words/dates.ts'
import { reportWords } from '../words/report-words.ts'

/**
 * A source in one line of plain text: who, what, where, when. A citation style from the CSL repository can
 * take its place; nothing else formats a citation.
 */
export function cite(item: CslItem, language: Language): string {
  const { author = [], title, publisher, issued, accessed, URL: address } = item
  const t = reportWords[language]
  const container = item['container-title']
  const parts = [
    nameList(author.map(readName).filter(isNotEmpty), language),
    isNotEmpty(title) ? t('quoted', { text: title.trim() }) : '',
    container?.trim() ?? '',
    publisher === container ? '' : (publisher?.trim() ?? ''),
    issued ? formatCslDate(issued, language) : '',
    address?.trim() ?? '',
  ].filter(isNotEmpty)
  const citation = parts.length > 0 ? parts.join(', ') : t('citation.untitled')
  if (!accessed) return citation
  const date = formatCslDate(accessed, language)
  return t(isOneDay(accessed) ? 'citation.withAccess' : 'citation.withLooseAccess', {
    citation,
    date,
  })
}

const MOST_NAMES = 3

/** Up to three names; of more, the first. */
function nameList(names: readonly string[], language: Language): string {
  if (names.length > MOST_NAMES) return `${names[0] ?? ''} et al.`
  return new Intl.ListFormat(localeTags[language]).format(names)
}

function isNotEmpty(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
