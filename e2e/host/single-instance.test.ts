import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeTemporaryFolder, removeFolder } from '../temporary-folder.ts'
import { SingleInstance } from './single-instance.ts'

let folder: string
/** Too long for the path of a socket. */
const LONG_NAME = 'x'.repeat(120)

beforeEach(async () => {
  folder = await makeTemporaryFolder('instance')
  vi.stubEnv('TMPDIR', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await removeFolder(folder)
})

describe.skipIf(process.platform === 'win32')('SingleInstance', () => {
  it.each([
    ['in a data folder', 'data', 'data'],
    ['beside other temporary files, of one whose path is long', LONG_NAME, '.'],
  ])('is the first until it ends, and leaves nothing behind: %s', async (_title, name, place) => {
    const data = join(folder, name)
    const [first, second, third] = [1, 2, 3].map(() => new SingleInstance(data))
    await first?.acquire()
    expect(first?.isFirst).toBe(true)
    expect(await readdir(join(folder, place))).toHaveLength(1)
    await second?.acquire()
    expect(second?.isFirst).toBe(false)
    first?.release()
    expect(await readdir(join(folder, place))).toEqual([])
    await third?.acquire()
    expect(third?.isFirst).toBe(true)
    third?.release()
  })

  it('hears of a start also after one that ended before it had told its file', async () => {
    const data = join(folder, 'data')
    const [first, second] = [new SingleInstance(data), new SingleInstance(data)]
    await first.acquire()
    const heard = once(first, 'second-instance')
    const socket = connect(join(data, 'host.sock'))
    socket.end()
    await once(socket, 'close')
    await second.acquire()
    expect(await heard).toEqual([process.argv, process.cwd()])
    first.release()
  })
})
