import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { SampleEvents } from './sample-events.ts'
import { emptyJournal, formatJsonLines, formatLines } from './journal-lines.ts'
import { readJournal } from './journal-reading.ts'

const events = new SampleEvents().rationales(5)
const journal = formatLines(events, emptyJournal).bytes
const lines = text(journal).trimEnd().split('\n')

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function read(...parts: readonly string[]): ReturnType<typeof readJournal> {
  return readJournal(new TextEncoder().encode(parts.join('')))
}

function readLines(list: readonly string[]): ReturnType<typeof readJournal> {
  return read(...list.map((line) => `${line}\n`))
}

describe('a journal line', () => {
  it('is the event, a tab, and 16 hex digits of SHA-256 over the previous hash and the event', () => {
    let previous = ''
    lines.forEach((line, index) => {
      const json = JSON.stringify(events[index])
      previous = createHash('sha256').update(`${previous}${json}`).digest('hex').slice(0, 16)
      expect(line).toBe(`${json}\t${previous}`)
    })
  })

  it('is one line, whatever the event says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        const rationale = String.fromCharCode(...units)
        const event = new SampleEvents().stamp({
          type: 'rationale.written',
          data: { claim: 'claim-1', rationale },
        })
        const { bytes } = formatLines(event, emptyJournal)
        expect(text(bytes).split('\n')).toHaveLength(2)
        expect(readJournal(bytes)).toMatchObject({ events: event, brokenAt: null, torn: null })
      }),
    )
  })
})

describe('reading a journal', () => {
  it('gives its events and where it ends', () => {
    const { end } = formatLines(events, emptyJournal)
    expect(readJournal(journal)).toMatchObject({
      events,
      end,
      torn: null,
      brokenAt: null,
      unreadable: 0,
    })
    expect(end.length).toBe(journal.byteLength)
  })

  it('reads on where lines were added later', () => {
    const first = formatLines(events.slice(0, 2), emptyJournal)
    const second = formatLines(events.slice(2), first.end)
    expect(Buffer.concat([first.bytes, second.bytes]).equals(journal)).toBe(true)
  })

  it('of no bytes is an empty journal', () => {
    expect(readJournal(new Uint8Array())).toMatchObject({ events: [], end: emptyJournal })
  })

  it('recognises a last line that is torn anywhere, and keeps its bytes apart', () => {
    const start = journal.lastIndexOf(10, journal.length - 2) + 1
    for (let length = start + 1; length < journal.length - 1; length += 1) {
      const reading = readJournal(journal.subarray(0, length))
      expect(reading.torn).toEqual(journal.slice(start, length))
      expect(reading.events).toEqual(events.slice(0, -1))
      expect(reading.end.length).toBe(start)
    }
  })

  it('takes a last line as whole that lacks only its line feed', () => {
    const reading = readJournal(journal.subarray(0, journal.length - 1))
    expect(reading).toMatchObject({ events, torn: null, unended: true, brokenAt: null })
    expect(reading.end.length).toBe(journal.length - 1)
  })

  it('takes zeros at the end for a torn line', () => {
    expect(read(text(journal), '\0'.repeat(100))).toMatchObject({ events, brokenAt: null })
  })
})

describe('the chain', () => {
  it('breaks at a line that was changed, and all lines are still read', () => {
    const changed = lines.with(2, (lines[2] ?? '').replace('nº 3', 'nº 9'))
    const reading = readLines(changed)
    expect(reading.brokenAt).toBe(3)
    expect(reading.events.map(({ id }) => id)).toEqual(events.map(({ id }) => id))
  })

  it('breaks after a line that was taken out', () => {
    expect(readLines(lines.toSpliced(1, 1)).brokenAt).toBe(2)
    expect(readLines(lines.slice(1)).brokenAt).toBe(1)
  })

  it('breaks at a line that was put in', () => {
    const { bytes } = formatLines(new SampleEvents().rationales(1), emptyJournal)
    expect(readLines(lines.toSpliced(1, 0, text(bytes).trimEnd())).brokenAt).toBe(2)
  })

  it('breaks where two lines changed places', () => {
    const [a = '', b = '', ...rest] = lines
    expect(readLines([b, a, ...rest]).brokenAt).toBe(1)
  })

  it('breaks after a line that was changed together with its hash', () => {
    const { bytes } = formatJsonLines(['{"changed":true}'], readLines(lines.slice(0, 1)).end)
    const reading = readLines(lines.with(1, text(bytes).trimEnd()))
    expect(reading).toMatchObject({ brokenAt: 3, unreadable: 1 })
  })

  it('breaks for any changed byte of any whole line', () => {
    const change = fc.record({
      at: fc.nat(journal.length - 2),
      to: fc.integer({ min: 1, max: 255 }),
    })
    fc.assert(
      fc.property(change, ({ at, to }) => {
        fc.pre(journal[at] !== 10)
        const changed = journal.slice()
        changed[at] = (changed[at] ?? 0) ^ to
        expect(readJournal(changed).brokenAt).not.toBeNull()
      }),
    )
  })

  it('goes on after a break from the hash that stands in the last line', () => {
    const broken = lines.with(0, (lines[0] ?? '').replace('nº 1', 'nº 9'))
    const before = readLines(broken)
    const added = formatLines(new SampleEvents().rationales(2), before.end)
    const after = read(`${broken.join('\n')}\n`, text(added.bytes))
    expect(after).toMatchObject({ brokenAt: 1, end: { lines: 7, head: added.end.head } })
  })
})

describe('lines that are no event', () => {
  it('are counted, and all others are read', () => {
    const reading = readLines([...lines.slice(0, 2), 'not JSON', '[]', '', ...lines.slice(2)])
    expect(reading).toMatchObject({ unreadable: 3, brokenAt: 3 })
    expect(reading.events).toHaveLength(5)
    expect(reading.end.lines).toBe(8)
  })

  it('do not break the chain if they are what was once written', () => {
    const { bytes } = formatJsonLines(['{"a":1}', JSON.stringify(events[0])], emptyJournal)
    expect(readJournal(bytes)).toMatchObject({ unreadable: 1, brokenAt: null })
  })
})

describe('events of a newer version', () => {
  it('are kept with their line, so that a copy can hold it', () => {
    const json = JSON.stringify({ ...events[0], v: 2, mood: 'new' })
    const reading = readJournal(formatJsonLines([json], emptyJournal).bytes)
    const id = events[0]?.id ?? ''
    expect(reading.events).toEqual([{ v: 2, id, type: 'rationale.written', unknown: true }])
    expect(reading.unknownJson.get(id)).toBe(json)
  })
})

describe('lines that are too short for any event', () => {
  it('are counted, and not tried to be read', () => {
    const parse = vi.spyOn(JSON, 'parse')
    expect(read('\n'.repeat(1_000), '{\n'.repeat(1_000))).toMatchObject({ unreadable: 2_000 })
    expect(parse).not.toHaveBeenCalled()
  })

  it('are shorter than the shortest of them', () => {
    const shortest = { v: 1, id: '2026-11-23T10:15:30.123Z-0000-12345678', type: '' }
    const { bytes } = formatJsonLines([JSON.stringify(shortest)], emptyJournal)
    expect(readJournal(bytes).events).toEqual([{ ...shortest, unknown: true }])
  })
})

describe('lines that hold nothing', () => {
  it.each(['\n', '\r\n', 'x\n', '<<\n', '\t\n'])(
    'are counted, however many, and the lines after them still count: %j',
    (nothing) => {
      const count = 200_000
      const reading = read(`${lines[0]}\n`, nothing.repeat(count), `${lines[1]}\n`)
      expect(reading).toMatchObject({
        events: events.slice(0, 2),
        brokenAt: 2,
        unreadable: count,
        torn: null,
      })
      expect(reading.end).toMatchObject({ lines: count + 2, head: lines[1]?.slice(-16) })
    },
  )
})
