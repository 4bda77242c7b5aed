import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { inPieces } from './in-pieces.ts'

/** Keeps the process busy for a while. */
function work(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('a long text in pieces', () => {
  it('is the text', async () => {
    const lines = ['Le bac, « enfin »\r\n', '', '🚢\r\n']
    expect(await text(inPieces(lines))).toBe(lines.join(''))
    expect(await text(inPieces([]))).toBe('')
  })

  it('lets others take their turn while it is made', async () => {
    let turns = 0
    let isDone = false
    const takeTurn = (): void => {
      turns += 1
      if (!isDone) setImmediate(takeTurn)
    }
    setImmediate(takeTurn)
    function* slowLines(): Generator<string> {
      for (let line = 0; line < 10; line += 1) {
        work(10)
        yield 'line'
      }
    }
    await text(inPieces(slowLines()))
    isDone = true
    expect(turns).toBeGreaterThanOrEqual(10)
  })
})
