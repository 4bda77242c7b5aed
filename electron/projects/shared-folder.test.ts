import { beforeEach, describe, expect, it } from 'vitest'
import type { ProjectEvent } from '../../shared/project/events.ts'
import { emptyJournal, formatLines } from '../storage/journal-lines.ts'
import { noFaults } from '../simulated/simulated-process.ts'
import { JournalHeads } from '../user-data/journal-heads.ts'
import { KnownJournals } from '../user-data/known-journals.ts'
import { ids, SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { OpenProject } from './open-project.ts'
import { bytes, FOLDER, OURS, path, THEIRS } from './sample-project.ts'

let computer: SimulatedComputer
let ours: SampleEvents
let theirs: SampleEvents
let project: OpenProject
/** What the colleague writes, in one journal. */
let written: readonly ProjectEvent[]

beforeEach(async () => {
  computer = new SimulatedComputer()
  ours = new SampleEvents(OURS)
  theirs = new SampleEvents(THEIRS)
  project = await OpenProject.create(FOLDER, ours.beginning(), OURS, computer.surroundings)
  written = theirs.rationales(6)
})

async function comeIn(): Promise<readonly string[]> {
  return ids((await project.lookAgain()).events)
}

async function expectAllOf(events: readonly ProjectEvent[]): Promise<void> {
  const known = ids(project.events)
  expect(known).toEqual([...known].sort())
  expect(known).toEqual(expect.arrayContaining([...ids(events)]))
  expect(project.notices).toEqual([])
  await project.close()
}

describe('while a project is open, a colleague’s journal', () => {
  it('is taken in when it comes, and again as it grows, each event once', async () => {
    await computer.put(path(THEIRS), bytes(written.slice(0, 2)))
    expect(await comeIn()).toEqual(ids(written.slice(0, 2)))
    expect(await comeIn()).toEqual([])
    await computer.put(path(THEIRS), bytes(written))
    expect(await comeIn()).toEqual(ids(written.slice(2)))
    await expectAllOf(written)
  })

  it('is taken in, however long it is', async () => {
    const long = theirs.rationales(130_000)
    await computer.put(path(THEIRS), bytes(long))
    expect((await project.lookAgain()).events).toHaveLength(long.length)
  })

  it('that is cut anywhere waits for the rest, without a word', async () => {
    const whole = bytes(written.slice(0, 2))
    for (let length = 0; length <= whole.byteLength; length += 1) {
      await computer.put(path(THEIRS), whole.subarray(0, length))
      await comeIn()
      await comeIn()
    }
    await expectAllOf(written.slice(0, 2))
  })

  it('that is cut shorter, gone or out of reach stays known, and goes on when it is back', async () => {
    await computer.put(path(THEIRS), bytes(written.slice(0, 4)))
    await comeIn()
    await computer.put(path(THEIRS), bytes(written).subarray(0, 100))
    expect(await comeIn()).toEqual([])
    await computer.put(path(THEIRS), '')
    expect(await comeIn()).toEqual([])
    await computer.process.removeFile(path(THEIRS))
    expect(await comeIn()).toEqual([])
    expect(ids(project.events)).toEqual(expect.arrayContaining([...ids(written.slice(0, 4))]))
    await computer.put(path(THEIRS), bytes(written))
    computer.failAt('open', 'EBUSY')
    expect(await comeIn()).toEqual([])
    computer.process.faults = noFaults
    expect(await comeIn()).toEqual(ids(written.slice(4)))
    await expectAllOf(written)
  })

  it('whose earlier lines were changed is told as broken once it rests, and nothing known is lost', async () => {
    await computer.put(path(THEIRS), bytes(written.slice(0, 4)))
    await comeIn()
    const lines = bytes(written).toString().split('\n')
    await computer.put(path(THEIRS), lines.toSpliced(1, 1).join('\n'))
    expect(await project.lookAgain()).toMatchObject({ events: written.slice(4), notices: [] })
    expect((await project.lookAgain()).notices).toEqual([
      { kind: 'broken-chain', file: `${THEIRS}.jsonl`, line: 2 },
    ])
    expect((await project.lookAgain()).notices).toEqual([])
    expect(ids(project.events)).toEqual(expect.arrayContaining([...ids(written)]))
  })

  it('is in the heads and in a copy as far as it has come', async () => {
    await computer.put(path(THEIRS), bytes(written))
    await comeIn()
    const head = project.heads().find(({ installation }) => installation === THEIRS)
    expect(head?.lines).toBe(6)
    await computer.process.removeFile(path(THEIRS))
    await project.copyTo('/Copy.claimdesk')
    expect(computer.textOf(`/Copy.claimdesk/journal/${THEIRS}.jsonl`)).toBe(
      bytes(written).toString(),
    )
  })
})

describe('another version of a journal', () => {
  const names = [
    '.sync-conflict-20261128-101010-ABCDEFG',
    ' (Anna’s conflicted copy 2026-11-28)',
    '-NEWSDESK-7',
    ' (1)',
    ' 2',
  ]
  it.each(names)('called “<id>%s.jsonl” is taken in, told once and left as it is', async (end) => {
    await computer.put(path(THEIRS), bytes(written.slice(0, 3)))
    const copy = bytes([...written.slice(0, 2), ...written.slice(4)])
    await computer.put(path(`${THEIRS}${end}`), copy)
    expect(await comeIn()).toEqual(ids([...written.slice(0, 3), ...written.slice(4)]))
    const told = [{ kind: 'second-version', file: `${THEIRS}${end}.jsonl` }]
    expect((await project.lookAgain()).notices).toEqual(told)
    expect((await project.lookAgain()).notices).toEqual([])
    expect(computer.textOf(path(`${THEIRS}${end}`))).toBe(copy.toString())
    await project.close()
    const again = await OpenProject.open(FOLDER, OURS, computer.surroundings)
    expect(ids(again.events)).toEqual(ids(project.events))
  })

  it('that git has left in the journal itself is taken in, both sides', async () => {
    const base = formatLines(written.slice(0, 2), emptyJournal)
    const side = (events: readonly ProjectEvent[]): string =>
      Buffer.from(formatLines(events, base.end).bytes).toString()
    const markers = ['<<<<<<< HEAD\n', '=======\n', '>>>>>>> theirs\n']
    const merged =
      Buffer.from(base.bytes).toString() +
      [markers[0], side(written.slice(2, 4)), markers[1], side(written.slice(4)), markers[2]].join(
        '',
      )
    await computer.put(path(THEIRS), merged)
    expect(await comeIn()).toEqual(ids(written))
    expect((await project.lookAgain()).notices).toEqual([
      { kind: 'second-version', file: `${THEIRS}.jsonl` },
    ])
  })

  it('is not what was set aside of a torn line', async () => {
    await computer.put(path(`${OURS}.torn-20261128T101010101Z`), '{"v":1,')
    await computer.put(path(`${OURS}.torn-20261128T101010101Z.sync-conflict-1`), '{"v":1,')
    expect(await comeIn()).toEqual([])
    await expectAllOf([])
  })
})

describe('a copy of a journal', () => {
  it('is told at the first opening after it came, and not again', async () => {
    await project.close()
    const name = `${THEIRS} (1)`
    await computer.put(path(name), bytes(written))
    await computer.process.makeFolder('/user')
    const heads = await JournalHeads.open('/user', computer.process)
    const known = await KnownJournals.open('/user', '1', { fileSystem: computer.process })
    const surroundings = { ...computer.surroundings, heads, known }
    for (const told of [[{ kind: 'second-version', file: `${name}.jsonl` }], []]) {
      const opened = await OpenProject.open(FOLDER, OURS, surroundings)
      expect(opened.notices).toEqual(told)
      await opened.close()
    }
  })

  it('that we have kept ourselves is taken in without a word', async () => {
    await computer.put(path(`${THEIRS}.copy-0123456789abcdef`), bytes(written))
    expect(await comeIn()).toEqual(ids(written))
    await expectAllOf(written)
  })
})

describe('a project that is open on another computer', () => {
  it('is open to write here as well, and each sees what the other decides', async () => {
    computer.startAnother()
    const there = await OpenProject.open(FOLDER, THEIRS, computer.surroundings)
    expect(there.access).toBe('write')
    expect(there.notices).toEqual([])
    const here = ours.rationales(2)
    await Promise.all([project.record(here), there.record(written)])
    expect(await comeIn()).toEqual(ids(written))
    expect(ids((await there.lookAgain()).events)).toEqual(ids(here))
    expect(ids(there.events)).toEqual(ids(project.events))
    await there.close()
    await expectAllOf(written)
  })
})

describe('a project that is open to read', () => {
  it('takes in what the program that writes it adds to our journal', async () => {
    const writing = project
    computer.startAnother()
    project = await OpenProject.open(FOLDER, OURS, computer.surroundings)
    expect(project.access).toBe('read')
    const events = ours.rationales(2)
    await writing.record(events)
    expect(await comeIn()).toEqual(ids(events))
    expect(project.heads()).toHaveLength(1)
  })
})

describe('a journal that is out of reach when the project is opened', () => {
  it('is told, and taken in when it can be read', async () => {
    await computer.put(path(THEIRS), bytes(written))
    await project.close()
    computer.process.faults = (operation, at) =>
      operation === 'open' && at.includes(THEIRS) ? 'EBUSY' : null
    project = await OpenProject.open(FOLDER, OURS, computer.surroundings)
    expect(project.notices).toEqual([{ kind: 'unread-journal', file: `${THEIRS}.jsonl` }])
    computer.process.faults = noFaults
    expect(await comeIn()).toEqual(ids(written))
  })
})
