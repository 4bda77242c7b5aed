import { describe, expect, it } from 'vitest'
import { findSyncCalls, withoutCall } from './sync-calls.ts'

const code = `
async function keep(file: OpenFile): Promise<void> {
  // file.sync() in a comment, and 'file.sync()' in a string, are none
  await file.write(bytes)
  await file.sync()
  if (isNew) await this.#fileSystem.syncFolder(dirname(path))
}
const handles = { datasync: () => handle.datasync(), sync: 'sync()' }
`

describe('the calls that make something durable', () => {
  it('are found wherever they stand, and nothing else is', () => {
    expect(findSyncCalls('a.ts', code).map(({ line, text }) => [line, text])).toEqual([
      [5, 'file.sync()'],
      [6, 'this.#fileSystem.syncFolder(dirname(path))'],
      [8, 'handle.datasync()'],
    ])
  })

  it('can be taken out one at a time', () => {
    const [, folder] = findSyncCalls('a.ts', code)
    const without = folder ? withoutCall(code, folder) : code
    expect(without).toContain('if (isNew) await Promise.resolve()\n')
    expect(findSyncCalls('a.ts', without)).toHaveLength(2)
  })
})
