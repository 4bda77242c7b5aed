import { describe, expect, it } from 'vitest'
import { joinParagraphs } from './join-paragraphs.ts'
import { withoutFurniture } from './page-furniture.ts'
import { inReadingOrder } from './reading-order.ts'
import { joinRuns, type TextLine, type TextRun } from './text-line.ts'

/** Type of 10 points, in which a character is 5 wide. */
function line(text: string, x: number, y: number, size = 10): TextLine {
  return { text, x, right: x + text.length * size * 0.5, y, size, font: 'f' }
}

function run(text: string, x: number, y: number, size = 10): TextRun {
  return { text, x, y, width: text.length * size * 0.5, size, font: 'f' }
}

const full = 'words that fill a line to its very end'

describe('the runs of a page', () => {
  it('join to words where they touch and to lines where they are near', () => {
    const [only, ...more] = joinRuns([run('gover', 0, 0), run('nment', 25, 0), run('says', 53, 0)])
    expect(only?.text).toBe('government says')
    expect(more).toEqual([])
  })

  it('keep a raised sign within its line, and stay apart over a gutter', () => {
    expect(joinRuns([run('10', 0, 0), run('2', 10, -3, 6), run('m', 14, 0)])[0]?.text).toBe('102m')
    expect(joinRuns([run('left', 0, 0), run('right', 100, 0)])).toHaveLength(2)
  })
})

describe('the lines of a page', () => {
  const rows = [0, 12, 24, 36, 48]

  it('are read column after column, below what spans them, whatever the order they are drawn in', () => {
    const left = rows.map((y) => line(`left side of the page ${y}`, 0, 20 + y))
    const right = rows.map((y) => line(`right side of the page ${y}`, 200, 20 + y))
    const head = line('a headline that spans the two columns of the page, all of it', 0, 0)
    const foot = line('a last line that spans the two columns of the page, all of it', 0, 100)
    const mixed = [...right, head, ...left, foot].toSorted((one, other) => one.y - other.y)
    expect(inReadingOrder(mixed).flat()).toEqual([head, ...left, ...right, foot])
  })

  it('of a table are read row after row', () => {
    const cells = rows.flatMap((y) => [line(`town ${y}`, 0, y), line(`${y} %`, 200, y)])
    expect(
      inReadingOrder(cells)
        .flat()
        .map(({ text }) => text),
    ).toEqual(rows.map((y) => `town ${y} ${y} %`))
  })
})

describe('what repeats on pages', () => {
  const page = (number: number) => ({
    height: 800,
    lines: [
      line('The Daily Paper', 50, 30),
      line(`text of page ${number}`, 50, 400),
      line(`${number}`, 300, 780),
    ],
  })

  it('goes, with the page numbers', () => {
    const texts = withoutFurniture([page(1), page(2), page(3)]).map(({ lines }) =>
      lines.map(({ text }) => text),
    )
    expect(texts).toEqual([['text of page 1'], ['text of page 2'], ['text of page 3']])
  })

  it('stays in the middle of a page, and so does a number there or at the foot of a single page', () => {
    const same = { height: 800, lines: [line('the same words', 50, 400), line('44', 50, 412)] }
    expect(withoutFurniture([same, same])).toEqual([same, same])
    const single = { height: 800, lines: [line('about', 50, 700), line('300', 50, 712)] }
    expect(withoutFurniture([single])).toEqual([single])
  })

  it(
    'is told from what is no head or foot in a book of tables, in a moment',
    { timeout: 2_000 },
    () => {
      const letters = 'abcdefghijklmnop'
      const book = Array.from({ length: 500 }, (_, page) => ({
        height: 842,
        lines: Array.from({ length: 240 }, (_, cell) => {
          const name = [1, 16, 256].map((place) => letters[Math.floor(page / place) % 16]).join('')
          return line(`${name} ${cell * page}`, (cell % 4) * 100, 20 + Math.floor(cell / 4) * 13.5)
        }),
      }))
      expect(withoutFurniture(book).flatMap(({ lines }) => lines)).toHaveLength(500 * 240)
    },
  )
})

describe('the paragraphs of a document', () => {
  const body = [0, 12, 24, 36].map((y) => line(full, 50, y))

  it('run on over lines, columns and pages until a sentence ends', () => {
    const next = [line('and goes on in the next column.', 300, 0)]
    expect(joinParagraphs([body, next])).toEqual([
      {
        type: 'paragraph',
        text: `${[full, full, full, full].join(' ')} and goes on in the next column.`,
      },
    ])
  })

  it('are parted by a gap, by an indent, and by a line that closes a sentence early', () => {
    const gap = [...body, line('After a gap.', 50, 60)]
    expect(joinParagraphs([gap])).toHaveLength(2)
    const indent = [...body, line('After an indent.', 65, 48)]
    expect(joinParagraphs([indent])).toHaveLength(2)
    const early = [...body, line('It ends here.', 50, 48), line(full, 50, 60), line(full, 50, 72)]
    expect(joinParagraphs([early])).toHaveLength(2)
  })

  it('are headings where the type is larger, by size', () => {
    const lines = [
      line('Headline', 50, 0, 24),
      line('Crosshead', 50, 30, 14),
      ...body.map((one) => ({ ...one, y: one.y + 60 })),
    ]
    expect(
      joinParagraphs([lines]).map((block) => (block.type === 'heading' ? block.level : block.type)),
    ).toEqual([1, 2, 'paragraph'])
  })

  it('are list items where a bullet stands before them', () => {
    const lines = [...body, line('• one thing', 60, 60), line('• another', 60, 72)]
    expect(joinParagraphs([lines]).slice(1)).toEqual([
      { type: 'list-item', text: 'one thing' },
      { type: 'list-item', text: 'another' },
    ])
  })

  it('are quotations where several lines are set in', () => {
    const lines = [
      ...body,
      line('as somebody said, in more', 80, 60),
      line('lines than one.', 80, 72),
    ]
    expect(joinParagraphs([lines])[1]?.type).toBe('quotation')
  })
})
