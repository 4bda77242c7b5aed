import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FileReference } from '../../shared/project/sources.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { GATHERING, LOOK_EVERY, ProjectFollower } from './project-follower.ts'
import type { Arrival } from './project-journals.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const OURS = 'abcdef0123456789'
const events = new SampleEvents('fedcba9876543210').rationales(2)
const file: FileReference = { sha256: '1'.repeat(64), extension: 'pdf', name: 'a.pdf', size: 1 }
const nothing: Arrival = { events: [], notices: [], access: 'write', installation: OURS }

function follow() {
  const coming: Arrival[] = []
  const missing: FileReference[] = []
  const watched: (() => void)[] = []
  let looks = 0
  const onArrival = vi.fn()
  const onFiles = vi.fn()
  const project = {
    folder: '/Encircled.claimdesk',
    installation: OURS,
    lookAgain: () => {
      looks += 1
      return Promise.resolve(coming.shift() ?? nothing)
    },
    damagedFiles: () =>
      Promise.resolve([...missing].map((file) => ({ file, damage: 'missing' as const }))),
  }
  const follower = new ProjectFollower(project, {
    onArrival,
    onFiles,
    watchFolder: (_, onChange) => {
      watched.push(onChange)
      return () => watched.splice(watched.indexOf(onChange), 1)
    },
  })
  follower.start()
  return { follower, coming, missing, watched, onArrival, onFiles, looks: () => looks }
}

describe('following a project', () => {
  it('tells what comes in soon after the folder has changed, once for many changes', async () => {
    const { coming, watched, onArrival, looks } = follow()
    coming.push({ ...nothing, events })
    for (const onChange of [...watched, ...watched]) onChange()
    await vi.advanceTimersByTimeAsync(GATHERING)
    expect(looks()).toBe(1)
    expect(onArrival).toHaveBeenCalledExactlyOnceWith({ ...nothing, events })
  })

  it('looks also where nobody says that the folder has changed, and tells only what is new', async () => {
    const { coming, onArrival } = follow()
    await vi.advanceTimersByTimeAsync(2 * LOOK_EVERY)
    expect(onArrival).not.toHaveBeenCalled()
    coming.push({ ...nothing, events })
    await vi.advanceTimersByTimeAsync(2 * LOOK_EVERY)
    expect(onArrival).toHaveBeenCalledTimes(1)
  })

  it('tells another installation id once', async () => {
    const { coming, onArrival } = follow()
    const renewed = { ...nothing, installation: 'another000000000' }
    coming.push(renewed, renewed, renewed)
    await vi.advanceTimersByTimeAsync(3 * LOOK_EVERY)
    expect(onArrival).toHaveBeenCalledExactlyOnceWith(renewed)
  })

  it('tells when files are missing, and when they have come', async () => {
    const { missing, onFiles } = follow()
    missing.push(file)
    await vi.advanceTimersByTimeAsync(3 * LOOK_EVERY)
    expect(onFiles).toHaveBeenCalledTimes(1)
    missing.pop()
    await vi.advanceTimersByTimeAsync(3 * LOOK_EVERY)
    expect(onFiles).toHaveBeenCalledTimes(2)
  })

  it('looks no more when it is stopped', async () => {
    const { follower, watched, looks } = follow()
    for (const onChange of watched) onChange()
    await follower.stop()
    await vi.advanceTimersByTimeAsync(5 * LOOK_EVERY)
    expect(watched).toEqual([])
    expect(looks()).toBe(0)
  })
})
