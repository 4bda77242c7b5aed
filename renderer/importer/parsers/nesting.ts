import { endOfComment, endOfRawText, rawText } from './html/raw-text.ts'

/**
 * Counting tags before a parser has to: 50,000 of them within each other are refused, not tried. Chromium's own parsers
 * would take seconds for it, or give up in their own way.
 */

const EXCLAMATION = 0x21
const SLASH = 0x2f
const QUESTION = 0x3f

/** Whether elements of an XML text are nested deeper than this. */
export function isXmlDeeperThan(xml: string, most: number): boolean {
  let depth = 0
  let index = xml.indexOf('<')
  while (index >= 0) {
    const next = xml.charCodeAt(index + 1)
    const isTag = next !== EXCLAMATION && next !== QUESTION
    const end = isTag ? endOfTag(xml, index) : endOfDeclaration(xml, index)
    if (next === SLASH) depth = Math.max(depth - 1, 0)
    else if (isTag && xml.charCodeAt(end - 1) !== SLASH) depth += 1
    if (depth > most) return true
    index = end < 0 ? -1 : xml.indexOf('<', end)
  }
  return false
}

/** In the value of an attribute `>` ends nothing: XML 1.0, 2.3. */
function endOfTag(xml: string, start: number): number {
  const tag = /<[^'">]*(?:(?:"[^"]*"|'[^']*')[^'">]*)*>/y
  tag.lastIndex = start
  return tag.test(xml) ? tag.lastIndex - 1 : -1
}

/** Comments, CDATA and processing instructions hold what only looks like tags. */
function endOfDeclaration(text: string, start: number): number {
  if (text.startsWith('<!--', start)) return text.indexOf('-->', start)
  if (text.startsWith('<![CDATA[', start)) return text.indexOf(']]>', start)
  return text.indexOf(text.startsWith('<?', start) ? '?>' : '>', start)
}

/** Elements that have no end tag, or need none: HTML, 13.1.2.4. */
const withoutEnd = new Set(
  `area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
   option optgroup colgroup caption rp rt html head body`.split(/\s+/),
)

/** Whether elements of an HTML text are nested deeper than this, by the tags that stand in it. */
export function isHtmlDeeperThan(html: string, most: number): boolean {
  const tag = /<!--|<(\/?)([a-z][^\s/>]*)/gi
  let depth = 0
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [, slash, name = ''] = match
    const element = name.toLowerCase()
    if (name === '') tag.lastIndex = endOfComment(html, match.index)
    else if (slash === '' && rawText.has(element)) {
      tag.lastIndex = endOfRawText(html, element, tag.lastIndex)
    } else if (!withoutEnd.has(element) && !rawText.has(element)) {
      depth = slash === '' ? depth + 1 : Math.max(depth - 1, 0)
    }
    if (depth > most) return true
  }
  return false
}
