import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackEvents } from '../../shared/ipc/packed-events.ts'
import { arbitraryEvents } from '../../shared/project/sample-log.ts'
import { SampleEvents } from './sample-events.ts'
import { emptyJournal, formatJsonLines, formatLines } from './journal-lines.ts'
import { findWhole, JournalText, packReading, readingOf, readMentioning } from './journal-text.ts'
import { readJournal } from './journal-reading.ts'

const samples = new SampleEvents()

function textOf(bytes: Uint8Array): JournalText {
  const whole = findWhole(readJournal(bytes), bytes)
  if (!whole) throw new Error('not whole')
  return new JournalText(bytes, whole)
}

describe('a whole journal', () => {
  it('gives, as text, what it gives line by line', () => {
    fc.assert(
      fc.property(arbitraryEvents, (events) => {
        fc.pre(events.length > 0)
        const { bytes } = formatLines(events, emptyJournal)
        const text = textOf(bytes)
        const { text: _, ...line } = readJournal(bytes)
        expect(readingOf(text)).toEqual({ ...line, text })
        expect(unpackEvents(text.packed())).toEqual(line.events)
      }),
    )
  })

  it('is packed in parts that no single string has to hold together', () => {
    const events = samples.rationales(8, 9_000).flatMap((event) => Array(60).fill(event) as [])
    const { bytes } = formatLines(events, emptyJournal)
    const packed = textOf(bytes).packed()
    expect(packed.length).toBeGreaterThan(3)
    expect(unpackEvents(packed)).toEqual(events)
  })

  it('says who has stamped events in it, and its latest stamp, wherever that stands', () => {
    const other = new SampleEvents('bcdefa0123456789')
    const [first, last] = [samples.rationales(2), other.rationales(1)]
    const { bytes } = formatLines([...last, ...first], emptyJournal)
    const { whole } = textOf(bytes)
    expect([...whole.installations].sort()).toEqual(['abcdef0123456789', 'bcdefa0123456789'])
    const ids = [...first, ...last].map(({ id }) => id).sort()
    expect(whole.latest).toBe(ids.at(-1))
  })

  it('finds the events that a text stands in without reading the others', () => {
    const events = samples.rationales(5)
    const { bytes } = formatLines(events, emptyJournal)
    const wanted = events[3]?.id ?? ''
    expect(readMentioning(readingOf(textOf(bytes)), wanted)).toEqual([events[3]])
    expect(readMentioning(readingOf(textOf(bytes)), '"blocks":[')).toEqual([])
  })

  it('says the same once it is held in less room', async () => {
    const events = samples.rationales(3_000, 700)
    const { bytes } = formatLines(events, emptyJournal)
    const text = textOf(bytes)
    const packed = text.packed()
    await text.shrink()
    await text.shrink()
    expect(text.bytes).not.toBe(bytes)
    expect(Buffer.compare(text.bytes, bytes)).toBe(0)
    expect(text.packed()).toEqual(packed)
    expect(text.mentioning(events[2_000]?.id ?? '')).toEqual([events[2_000]])
  })

  it('stays as it is where it is short', async () => {
    const { bytes } = formatLines(samples.rationales(3), emptyJournal)
    const text = textOf(bytes)
    await text.shrink()
    expect(text.bytes).toBe(bytes)
  })

  it('may have its fields in another order', () => {
    const jsons = samples.rationales(2).map((event) => {
      return JSON.stringify(Object.fromEntries(Object.entries(event).reverse()))
    })
    const { bytes } = formatJsonLines(jsons, emptyJournal)
    const reading = readJournal(bytes)
    expect(unpackEvents(packReading(readingOf(textOf(bytes))))).toEqual(reading.events)
  })
})

describe('a journal is no whole one', () => {
  const events = samples.rationales(3)
  const jsons = events.map((event) => JSON.stringify(event))
  const { bytes } = formatLines(events, emptyJournal)
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  const written = new TextDecoder().decode(bytes)

  it.each([
    ['without a line', new Uint8Array()],
    ['with a torn end', bytes.subarray(0, -30)],
    ['without its last line feed', bytes.subarray(0, -1)],
    ['with the ends of lines that Windows uses', encode(written.replaceAll('\n', '\r\n'))],
    ['with a line that was changed', encode(written.replace('Vérifié', 'Verifié'))],
    ['with an empty line', encode(`${written}\n`)],
    [
      'with a line of a newer version',
      formatJsonLines([jsons[0]?.replace('"v":1', '"v":2') ?? ''], emptyJournal).bytes,
    ],
    [
      'with blanks in its JSON',
      formatJsonLines([jsons[0]?.replace('"v":1', '"v": 1') ?? ''], emptyJournal).bytes,
    ],
    [
      'with signs written in another way',
      formatJsonLines([jsons[0]?.replace('"claim-1"', '"claim\\u002d1"') ?? ''], emptyJournal)
        .bytes,
    ],
    [
      'with the beginning of an action',
      formatLines(samples.action(3).slice(0, 2), emptyJournal).bytes,
    ],
  ])('%s', (_what, changed) => {
    expect(findWhole(readJournal(changed), changed)).toBeNull()
  })
})
