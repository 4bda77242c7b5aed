import type { TextLine } from './text-line.ts'

/** The pieces of one page, and how high it is, in points. */
export interface PageOfLines {
  readonly height: number
  readonly lines: readonly TextLine[]
}

/** Heads and feet stand in these parts of a page. */
const MARGIN = 0.14
/** A head or foot is at the same place on every page; in points. */
const SAME_PLACE = 4
/** On so many pages out of all, or of those on the left or right, it repeats. */
const REPEATS_ON = 0.4

/** Takes out page numbers and what repeats at the head or foot of pages. */
export function withoutFurniture(pages: readonly PageOfLines[]): readonly PageOfLines[] {
  const margins = pages.map((page) => page.lines.filter((line) => isInMargin(line, page)))
  const isRepeated = repetitionsIn(margins)
  return pages.map((page, index) => {
    const inMargins = margins[index] ?? []
    const taken = new Set(
      inMargins.filter((line) => isPageNumber(line, page, pages.length) || isRepeated(line)),
    )
    return { ...page, lines: page.lines.filter((line) => !taken.has(line)) }
  })
}

/**
 * Tells of a line whether it is on enough of the pages, whatever numbers are in it. Looked for once for each text and
 * place: of a book, each line would be compared with thousands.
 */
function repetitionsIn(margins: readonly (readonly TextLine[])[]): (line: TextLine) => boolean {
  const lines = margins.flatMap((on, page) =>
    on.map((line) => ({ page, y: line.y, text: withoutNumbers(line) })),
  )
  const byText = Map.groupBy(lines, ({ text }) => text)
  const known = new Map<string, boolean>()
  return (line) => {
    const text = withoutNumbers(line)
    const key = `${line.y} ${text}`
    let isRepeated = known.get(key)
    if (isRepeated === undefined) {
      const same = byText.get(text)?.filter(({ y }) => Math.abs(y - line.y) <= SAME_PLACE)
      const on = new Set(same?.map(({ page }) => page)).size
      isRepeated = on >= 2 && on >= margins.length * REPEATS_ON
      known.set(key, isRepeated)
    }
    return isRepeated
  }
}

function isInMargin({ y, size }: TextLine, { height }: PageOfLines): boolean {
  return y < height * MARGIN || y - size > height * (1 - MARGIN)
}

function withoutNumbers({ text }: TextLine): string {
  return text.trim().replace(/\d+/g, '0')
}

const pageNumber =
  /^[-–—\s]*(?:page|p\.)?\s*(\d{1,4}|[ivxl]{1,6})(?:\s*(?:\/|of|sur|de)\s*\d{1,4})?[-–—\s]*$/i

/** A number that stands alone, outside all other lines of the page. */
function isPageNumber(line: TextLine, page: PageOfLines, pages: number): boolean {
  const number = pageNumber.exec(line.text.trim())?.[1]
  if (number === undefined) return false
  const others = page.lines.filter((other) => other !== line && withoutNumbers(other) !== '0')
  const isOutermost =
    others.every(({ y }) => y < line.y - line.size) ||
    others.every(({ y }) => y > line.y + line.size)
  return isOutermost && (pages > 1 || number === '1' || /\D/.test(line.text.trim()))
}
