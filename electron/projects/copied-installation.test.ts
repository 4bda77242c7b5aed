import { beforeEach, describe, expect, it } from 'vitest'
import { formatLines } from '../storage/journal-lines.ts'
import { ids, SampleEvents } from '../storage/sample-events.ts'
import { SimulatedComputer } from '../simulated/simulated-computer.ts'
import { OpenProject } from './open-project.ts'
import { bytes, FOLDER, OURS, path } from './sample-project.ts'

let computer: SimulatedComputer
let ours: SampleEvents
let project: OpenProject

beforeEach(async () => {
  computer = new SimulatedComputer()
  ours = new SampleEvents(OURS)
  project = await OpenProject.create(FOLDER, ours.beginning(), OURS, computer.surroundings)
})

describe('somebody who writes under our id', () => {
  it('while we are open has us go on under another, and loses nothing of either', async () => {
    const own = ours.rationales(2)
    await project.record(own)
    const twin = new SampleEvents(OURS)
    twin.observe(project.events)
    const foreign = twin.rationales(2)
    const before = computer.textOf(path(OURS))
    const end = { lines: 3, head: before.trimEnd().slice(-16), length: before.length }
    await computer.put(path(OURS), before + Buffer.from(formatLines(foreign, end).bytes).toString())
    // Recorded under the old id before anybody knew.
    ours.observe(foreign)
    const more = ours.rationales(1)
    await project.record(more)
    const arrival = await project.lookAgain()
    expect(ids(arrival.events)).toEqual(ids(foreign))
    expect(arrival.installation).not.toBe(OURS)
    expect(project.installation).toBe(arrival.installation)
    const renewed = new SampleEvents(arrival.installation)
    renewed.observe(project.events)
    const last = renewed.rationales(1)
    await project.record(last)
    await project.close()
    const again = await OpenProject.open(FOLDER, 'another000000000', computer.surroundings)
    expect(ids(again.events)).toEqual(expect.arrayContaining([...ids([...own, ...foreign])]))
    expect(ids(again.events)).toEqual(expect.arrayContaining([...ids([...more, ...last])]))
    expect(again.notices).toEqual([])
  })

  it('and whose journal takes the place of ours, has us write anew what is not in it', async () => {
    const own = ours.rationales(3)
    const start = computer.textOf(path(OURS))
    await project.record(own)
    const twin = new SampleEvents(OURS)
    twin.observe(project.events)
    const foreign = twin.rationales(3)
    const end = { lines: 1, head: start.trimEnd().slice(-16), length: start.length }
    await computer.put(path(OURS), start + Buffer.from(formatLines(foreign, end).bytes).toString())
    expect(ids((await project.lookAgain()).events)).toEqual(ids(foreign))
    await project.close()
    const again = await OpenProject.open(FOLDER, 'another000000000', computer.surroundings)
    expect(ids(again.events)).toEqual(expect.arrayContaining([...ids([...own, ...foreign])]))
  })

  it('is noticed in a second version of our journal too, while open and at the next opening', async () => {
    const twin = new SampleEvents(OURS)
    twin.observe(project.events)
    await computer.put(path(`${OURS} (1)`), bytes(twin.rationales(1)))
    const arrivals = [await project.lookAgain(), await project.lookAgain()]
    expect(arrivals[0]?.installation).not.toBe(OURS)
    expect(arrivals.flatMap(({ notices }) => notices)).toEqual([
      { kind: 'second-version', file: `${OURS} (1).jsonl` },
      { kind: 'installation-copied', file: `${OURS}.jsonl` },
    ])
    await project.close()
    const again = await OpenProject.open(FOLDER, OURS, computer.surroundings)
    expect(again.installation).not.toBe(OURS)
    expect(again.access).toBe('write')
  })

  it('or takes our journal away for good, has us write it anew', async () => {
    const own = ours.rationales(2)
    await project.record(own)
    await computer.process.removeFile(path(OURS))
    const more = ours.rationales(1)
    await expect(project.record(more)).rejects.toMatchObject({ error: { code: 'not-found' } })
    // It may only be away for a moment, so it is looked for more than once.
    for (let looks = 0; looks < 3; looks += 1) await project.lookAgain()
    await project.retrySaving()
    await project.close()
    const again = await OpenProject.open(FOLDER, 'another000000000', computer.surroundings)
    expect(ids(again.events)).toEqual(expect.arrayContaining([...ids([...own, ...more])]))
  })

  it('is nobody where a second version holds only what we have written', async () => {
    await computer.put(path(`${OURS} (1)`), computer.textOf(path(OURS)))
    expect((await project.lookAgain()).installation).toBe(OURS)
  })
})
