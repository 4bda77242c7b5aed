import { performance } from 'node:perf_hooks'
import { setImmediate as othersTurn } from 'node:timers/promises'

/** How long lines are made at a stretch, in milliseconds: less than anybody notices while a window waits. */
const STRETCH = 8

/**
 * A long text in pieces, in UTF-8. Between two pieces the process does what else there is to do: a decision is saved
 * meanwhile, and a click answered.
 *
 * @param lines each is made when it is asked for
 */
export async function* inPieces(lines: Iterable<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder()
  let piece: string[] = []
  let begun = performance.now()
  for (const line of lines) {
    piece.push(line)
    if (performance.now() - begun < STRETCH) continue
    yield encoder.encode(piece.join(''))
    await othersTurn()
    piece = []
    begun = performance.now()
  }
  yield encoder.encode(piece.join(''))
}
