import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeTemporaryFolder, removeFolder } from '../../e2e/temporary-folder.ts'
import { unloadable } from './loadable.ts'

describe('files that Node cannot load', () => {
  let folder: string

  beforeEach(async () => {
    folder = await makeTemporaryFolder('loadable')
  })
  afterEach(() => removeFolder(folder))

  async function file(name: string, code: string): Promise<string> {
    const path = join(folder, name)
    await writeFile(path, code)
    return path
  }

  it('are told where a name is declared twice', async () => {
    const good = await file('good.js', 'import "nothing-of-that-name"; export const name = 1')
    const bad = await file('bad.js', 'const require = 1; var require = 2')
    const problem = unloadable([good, bad])
    expect(problem).toContain('bad.js')
    expect(problem).toContain('require')
    expect(problem).not.toContain('good.js')
  })

  it('are none where all is well, and nothing is run', async () => {
    const good = await file('good.js', 'throw new Error("it has run")')
    expect(unloadable([good])).toBe('')
  })
})
