import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryEvents } from '../../shared/project/sample-log.ts'
import { SampleEvents } from './sample-events.ts'
import { emptyJournal, formatLines } from './journal-lines.ts'
import { nothingRead, readOn } from './journal-reading.ts'
import { cutIntoStretches, joinStretches, type Stretch } from './journal-stretches.ts'
import { findWhole, type WholeJournal } from './journal-text.ts'

const samples = new SampleEvents()
const count = fc.integer({ min: 1, max: 8 })

function lookAt({ added, before }: Stretch): WholeJournal | null {
  const end = before?.end ?? emptyJournal
  return findWhole(readOn({ ...nothingRead, end }, added), added, before)
}

function lookInStretches(
  added: Uint8Array,
  before: WholeJournal | null,
  count: number,
): WholeJournal | null {
  return joinStretches(cutIntoStretches({ added, before }, count).map(lookAt))
}

function linesOf(count: number): Uint8Array {
  return formatLines(samples.rationales(count), emptyJournal).bytes
}

describe('a journal that is looked at in stretches', () => {
  it('says what it says as one, from its first line on and behind what is known of it', () => {
    fc.assert(
      fc.property(arbitraryEvents, fc.nat(), count, (events, place, count) => {
        fc.pre(events.length > 0)
        const known = events.slice(0, place % events.length)
        const first = formatLines(known, emptyJournal)
        const rest = formatLines(events.slice(known.length), first.end)
        const before = lookAt({ added: first.bytes, before: null })
        const all = Buffer.concat([first.bytes, rest.bytes])
        const whole = lookAt({ added: all, before: null })
        expect(lookInStretches(all, null, count)).toEqual(whole)
        fc.pre(before !== null)
        expect(lookInStretches(rest.bytes, before, count)).toEqual(whole)
      }),
    )
  })

  it('is cut into about as many as are asked for, and nothing of it is left out or there twice', () => {
    const bytes = linesOf(100)
    const stretches = cutIntoStretches({ added: bytes, before: null }, 4)
    expect(stretches).toHaveLength(4)
    expect(Buffer.concat(stretches.map(({ added }) => added))).toEqual(Buffer.from(bytes))
  })

  it('is not whole where any of its bytes has changed', () => {
    const bytes = linesOf(12)
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        count,
        (at, by, n) => {
          const changed = Uint8Array.from(bytes)
          changed[at] = (changed[at] ?? 0) ^ by
          expect(lookInStretches(changed, null, n)).toBeNull()
        },
      ),
    )
  })

  it('is not whole where a line is missing, there twice or in another place, wherever it is cut', () => {
    const lines = Buffer.from(linesOf(12))
      .toString()
      .match(/[^\n]*\n/g)
    if (lines === null) throw new Error('no lines')
    const line = fc.nat(lines.length - 2)
    fc.assert(
      fc.property(line, line, count, (from, to, n) => {
        const [taken = ''] = lines.slice(from, from + 1)
        const without = lines.toSpliced(from, 1)
        const look = (changed: readonly string[]) =>
          lookInStretches(Buffer.from(changed.join('')), null, n)
        expect(look(without)).toBeNull()
        expect(look(lines.toSpliced(to, 0, taken))).toBeNull()
        if (from !== to) expect(look(without.toSpliced(to, 0, taken))).toBeNull()
      }),
    )
  })

  it('has no action cut in two: each counts as a whole', () => {
    const events = [...samples.rationales(2), ...samples.action(40), ...samples.rationales(2)]
    const { bytes, end } = formatLines(events, emptyJournal)
    for (let count = 1; count <= 8; count += 1)
      expect(lookInStretches(bytes, null, count)?.end).toEqual(end)
  })

  it('is not whole where it ends in an action that was not written to its end', () => {
    const { bytes } = formatLines(samples.action(5).slice(0, 3), emptyJournal)
    expect(lookInStretches(bytes, null, 4)).toBeNull()
  })
})
