import { beforeEach, describe, expect, it } from 'vitest'
import { emptyJournal, formatJsonLines, formatLines } from '../../storage/journal-lines.ts'
import { SimulatedFile } from '../../simulated/simulated-disk.ts'
import { ids, SampleEvents } from '../../storage/sample-events.ts'
import { bytes, FOLDER, JOURNAL, path, OURS, THEIRS, simulatedProject } from '../sample-project.ts'

let { computer, samples, create, open } = simulatedProject()

beforeEach(() => {
  ;({ computer, samples, create, open } = simulatedProject())
})

function snapshot(): Promise<Readonly<Record<string, string>>> {
  return computer.snapshot(FOLDER, `${FOLDER}/journal`, `${FOLDER}/files`)
}

describe('opening a project', () => {
  it('writes nothing but the lock', async () => {
    await (await create()).close()
    const before = await snapshot()
    computer.process.log.length = 0
    const project = await open()
    const written = computer.process.log.filter((line) =>
      /^(write|truncate|rename|removeFile)/.test(line),
    )
    expect(written).toEqual([])
    await project.close()
    expect(await snapshot()).toEqual(before)
  })

  it('removes what a crash has left half-written in it, after a day', async () => {
    await (await create()).close()
    const before = await snapshot()
    const left = ['', '/files'].map((part) => `${FOLDER}${part}/.claimdesk-0123456789abcdef.tmp`)
    for (const path of left) await computer.put(path, 'half')
    await (await open()).close()
    expect(left.filter((path) => computer.disk.find(path))).toEqual(left)
    for (const path of left) {
      const file = computer.disk.find(path)
      if (file instanceof SimulatedFile) file.changed -= 2 * 24 * 60 * 60 * 1000
    }
    await (await open()).close()
    expect(await snapshot()).toEqual(before)
  })

  it('gives all journals’ events in the order of their stamps', async () => {
    const project = await create()
    const theirs = new SampleEvents(THEIRS)
    const ours = samples.rationales(2)
    theirs.observe(ours)
    const between = theirs.rationales(2)
    samples.observe(between)
    const later = samples.rationales(1)
    await project.record([...ours, ...later])
    await project.close()
    await computer.put(path(THEIRS), bytes(between))
    const both = await open()
    expect(ids(both.events).slice(1)).toEqual(ids([...ours, ...between, ...later]))
    const more = samples.rationales(1)
    await both.record(more)
    expect(both.events.at(-1)).toEqual(more[0])
  })

  it('tells where each journal ends', async () => {
    const project = await create()
    await project.record(samples.rationales(2))
    const { end } = formatLines(new SampleEvents(THEIRS).rationales(3), emptyJournal)
    await project.close()
    await computer.put(path(THEIRS), bytes(new SampleEvents(THEIRS).rationales(3)))
    const heads = (await open()).heads()
    expect(heads).toHaveLength(2)
    expect(heads).toContainEqual({
      installation: OURS,
      lines: 3,
      head: computer.textOf(JOURNAL).trimEnd().slice(-16),
    })
    expect(heads).toContainEqual({
      installation: THEIRS,
      lines: end.lines,
      head: computer.textOf(path(THEIRS)).trimEnd().slice(-16),
    })
  })

  it('sets a torn last line aside, tells it, and goes on', async () => {
    await (await create()).close()
    await computer.put(JOURNAL, `${computer.textOf(JOURNAL)}{"v":1,"id":`)
    const project = await open()
    const [notice] = project.notices
    expect(notice).toMatchObject({ kind: 'torn-line-set-aside' })
    if (notice?.kind !== 'torn-line-set-aside') throw new Error('no notice')
    expect(computer.textOf(`${FOLDER}/journal/${notice.file}`)).toBe('{"v":1,"id":')
    await project.record(samples.rationales(1))
    await project.close()
    const again = await open()
    expect(again.notices).toEqual([])
    expect(again.events).toHaveLength(2)
  })

  it('tells a broken chain and lines that are no event, and reads all others', async () => {
    const project = await create()
    await project.record(samples.rationales(3))
    await project.close()
    const lines = computer.textOf(JOURNAL).split('\n')
    await computer.put(JOURNAL, lines.with(1, 'no event at all').join('\n'))
    const damaged = await open()
    expect(damaged.access).toBe('write')
    expect(damaged.events).toHaveLength(3)
    expect(damaged.notices).toEqual([
      { kind: 'broken-chain', file: `${OURS}.jsonl`, line: 2 },
      { kind: 'unreadable-lines', file: `${OURS}.jsonl`, lines: 1 },
    ])
    await damaged.record(samples.rationales(1))
    expect(computer.textOf(JOURNAL)).toContain('no event at all')
  })

  it.each([
    ['cannot be read', '{"format": 1, "id"'],
    ['is missing', null],
  ])('makes project.json anew from the journals where it %s', async (_, text) => {
    const { identity } = await create()
    await computer.process.removeFile(`${FOLDER}/project.json`)
    if (text !== null) await computer.put(`${FOLDER}/project.json`, text)
    computer.restart()
    const project = await open()
    expect(project.identity).toEqual(identity)
    expect(project.notices).toEqual([{ kind: 'identity-rebuilt' }])
    await project.close()
    expect((await open()).notices).toEqual([])
    const texts = Object.values(await snapshot())
    if (text !== null) expect(texts).toContain(text)
  })

  it('fails where project.json is out of reach for now, and leaves it as it is', async () => {
    await (await create()).close()
    const before = await snapshot()
    computer.process.faults = (operation, path) =>
      operation === 'open' && path.endsWith('project.json') ? 'EBUSY' : null
    await expect(open()).rejects.toMatchObject({ error: { code: 'locked', name: 'project.json' } })
    expect(await snapshot()).toEqual(before)
  })

  it('fails with a sentence where there is no project, and changes nothing', async () => {
    await expect(open()).rejects.toMatchObject({
      error: { code: 'not-found', name: 'Encircled.claimdesk' },
    })
    await computer.process.makeFolder(FOLDER)
    await expect(open()).rejects.toMatchObject({ error: { code: 'corrupt' } })
    await computer.process.makeFolder(`${FOLDER}/journal`)
    await computer.put(`${FOLDER}/project.json`, '{}')
    await computer.put(`${FOLDER}/journal/${OURS}.jsonl`, 'nothing of ours\n')
    await computer.process.makeFolder(`${FOLDER}/files`)
    const before = await snapshot()
    await expect(open()).rejects.toMatchObject({ error: { code: 'corrupt' } })
    expect(await snapshot()).toEqual(before)
  })
})

describe('a project of a newer version', () => {
  async function expectUntouched(): Promise<void> {
    const before = await snapshot()
    const project = await open()
    expect(project.access).toBe('read')
    expect(project.notices).toContainEqual({ kind: 'newer-format' })
    await expect(project.record(samples.rationales(1))).rejects.toMatchObject({
      error: { code: 'too-new' },
    })
    await project.close()
    expect(await snapshot()).toEqual(before)
  }

  it('opens to read and is not changed: format of project.json', async () => {
    const project = await create()
    await project.close()
    const identity = { ...project.identity, format: 2, mood: 'new' }
    await computer.put(`${FOLDER}/project.json`, JSON.stringify(identity))
    await computer.put(JOURNAL, `${computer.textOf(JOURNAL)}{"torn`)
    await expectUntouched()
  })

  it('opens to read and is not changed: an event of another journal', async () => {
    await (await create()).close()
    const [event] = new SampleEvents(THEIRS).rationales(1)
    const { bytes } = formatJsonLines([JSON.stringify({ ...event, v: 2 })], emptyJournal)
    await computer.put(path(THEIRS), bytes)
    await computer.put(JOURNAL, `${computer.textOf(JOURNAL)}{"torn`)
    await expectUntouched()
  })

  it('opens to write where only a type of event is not known', async () => {
    await (await create()).close()
    const [event] = new SampleEvents(THEIRS).rationales(1)
    const { bytes } = formatJsonLines([JSON.stringify({ ...event, type: 'x.done' })], emptyJournal)
    await computer.put(path(THEIRS), bytes)
    const project = await open()
    expect(project.access).toBe('write')
    expect(project.events).toHaveLength(2)
  })
})
