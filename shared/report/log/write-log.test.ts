import { describe, expect, it } from 'vitest'
import { parseEvent } from '../../project/events.ts'
import { isUnknown } from '../../project/stored-event.ts'
import { ben, ProjectWriter } from '../project-writer.ts'
import { sampleReport } from '../sample-report.ts'
import type { LogJson } from './log-json.ts'
import { logCsvLines } from './write-log-csv.ts'
import { writeLogJson } from './write-log-json.ts'

const begun = () => new ProjectWriter(['The bridge opened in 1932.']).claim('a', 'The bridge')
const report = sampleReport()

/** The rows of a table without its head, cut at commas: for texts that have none. */
const rowsOf = (lines: Iterable<string>): readonly string[][] =>
  [...lines]
    .join('')
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')))

describe('the log as CSV', () => {
  it('has who did what to which claim and when, with before and after', () => {
    const writer = begun().explain('a', 'First').explain('a', 'Second')
    const last = rowsOf(logCsvLines(report, writer.events)).at(-1)
    expect(last?.slice(0, 8)).toEqual([
      '2026-03-14T09:04:00.000Z',
      'Ana Ruiz',
      'checker',
      'Reasons written',
      'The bridge',
      'Why',
      'First',
      'Second',
    ])
  })

  it('is in the language of the report', () => {
    const french = sampleReport({
      input: { options: { language: 'fr', article: true, checklist: true } },
    })
    const csv = [
      ...logCsvLines(french, begun().judge('a', 'disputed', 'content', ben).events),
    ].join('')
    expect(csv.split('\r\n')[0]).toContain('Avant,Après,Annulé')
    expect(rowsOf(csv).at(-1)?.slice(1, 8)).toEqual([
      'Ben Okri',
      'relecture',
      'Verdict rendu',
      'The bridge',
      'Est-ce vrai\u202f?',
      '',
      'Contesté',
    ])
  })

  it('keeps what is undone, says so, and tells the undoing by what it took away', () => {
    const writer = begun().explain('a', 'Why')
    const action = writer.events.at(-1)?.id ?? ''
    writer.record({ type: 'event.undone', data: { action } })
    const [written, undone] = rowsOf(logCsvLines(report, writer.events)).slice(-2)
    expect(written?.slice(6, 9)).toEqual(['', 'Why', 'yes'])
    expect(undone?.slice(3, 9)).toEqual(['Undone', 'The bridge', 'Why', 'Why', '', 'no'])
  })

  it('has a row for each field that an event changed, and one for an event that changed none', () => {
    const writer = begun().source('s', { title: 'Register' }).attach('a', 's', { passage: 'p' })
    const fields = rowsOf(logCsvLines(report, writer.events)).map((row) => row[5])
    expect(fields.slice(-3)).toEqual(['Evidence', 'Stance (Register)', 'Passage (Register)'])
    const same = rowsOf(logCsvLines(report, begun().explain('a', '').events)).at(-1)
    expect(same?.slice(3, 8)).toEqual(['Reasons written', 'The bridge', '', '', ''])
  })

  it('says of a claim that was joined to another to which', () => {
    const writer = begun().claim('b', '1932')
    writer.record({ type: 'claim.removed', data: { claim: 'b', into: 'a' } })
    const last = rowsOf(logCsvLines(report, writer.events)).at(-1)
    expect(last?.slice(3, 8)).toEqual(['Claim joined to “The bridge”', '1932', 'Words', '1932', ''])
    writer.record({ type: 'claim.removed', data: { claim: 'a' } })
    expect(rowsOf(logCsvLines(report, writer.events)).at(-1)?.[3]).toBe('Claim removed')
  })

  it('runs no text as a formula, and names the columns in which it took care of that', () => {
    const csv = [...logCsvLines(report, begun().explain('a', '=1+1').events)].join('')
    expect(rowsOf(csv).at(-1)?.[7]).toBe("'=1+1")
    expect(rowsOf(csv).at(-1)?.at(-1)).toBe('After')
  })
})

describe('the log as JSON', () => {
  const read = (json: string): LogJson => JSON.parse(json) as LogJson

  it('has every event as it was written, and where the chains stood', () => {
    const writer = begun().explain('a', 'Why </script>\u2028"\\\0')
    const log = read(writeLogJson(report, writer.events))
    expect(log.events).toEqual(writer.events)
    expect(log.heads).toEqual(report.log)
    expect(Object.keys(log).slice(0, 3)).toEqual(['$schema', 'format', 'version'])
  })

  it('tells what a newer version made as far as it can be read', () => {
    const [first] = begun().events
    const future = parseEvent({ ...first, type: 'claim.sung', data: { tune: 'G' } })
    if (!future || !isUnknown(future)) throw new Error('known')
    const writer = begun().receive(future)
    expect(read(writeLogJson(report, writer.events)).events.at(-1)).toEqual({
      v: 1,
      id: first?.id,
      type: 'claim.sung',
      unread: true,
    })
    const csv = [...logCsvLines(report, writer.events)].join('')
    expect(csv).toContain('Made by a newer version (claim.sung)')
  })

  it('has an event on each line', () => {
    const writer = begun()
    const lines = writeLogJson(report, writer.events).split('\n')
    expect(lines.filter((line) => line.startsWith('    {"v":1'))).toHaveLength(writer.events.length)
  })
})
