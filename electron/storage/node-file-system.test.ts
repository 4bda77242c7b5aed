import { execFileSync } from 'node:child_process'
import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFile, readWhole, replaceFile } from './durable-file.ts'
import { nodeFileSystem } from './node-file-system.ts'

const isWindows = process.platform === 'win32'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('the computer’s file system', () => {
  it('makes, reads and replaces files', async () => {
    const path = join(folder, 'é.json')
    await createFile(nodeFileSystem, path, Buffer.from('one'))
    await replaceFile(nodeFileSystem, path, Buffer.from('two'))
    expect(Buffer.from(await readWhole(nodeFileSystem, path)).toString()).toBe('two')
    expect(await nodeFileSystem.list(folder)).toEqual([{ name: 'é.json', kind: 'file' }])
  })

  it('has the system write a file’s content, and a folder’s entries, where it is asked to', async () => {
    const path = join(folder, 'a')
    const handle = await open(folder)
    const handles = Object.getPrototypeOf(handle) as typeof handle // what all handles share
    await handle.close()
    const sync = vi.spyOn(handles, 'sync')
    const datasync = vi.spyOn(handles, 'datasync')
    const file = await nodeFileSystem.open(path, 'create')
    await file.sync()
    expect(sync).toHaveBeenCalledTimes(1)
    await file.datasync()
    expect(datasync).toHaveBeenCalledTimes(1)
    await file.close()
    await nodeFileSystem.syncFolder(folder)
    expect(sync).toHaveBeenCalledTimes(isWindows ? 1 : 2)
  })

  it.skipIf(isWindows).each([
    ['EINVAL', 'goes on'],
    ['ENOTSUP', 'goes on'],
    ['ENOSYS', 'goes on'],
    ['EIO', 'fails'],
  ])('where a folder’s entries cannot be written (%s) it %s', async (code, outcome) => {
    const handle = await open(folder)
    const handles = Object.getPrototypeOf(handle) as typeof handle // what all handles share
    await handle.close()
    vi.spyOn(handles, 'sync').mockRejectedValueOnce(Object.assign(new Error(code), { code }))
    const synced = nodeFileSystem.syncFolder(folder).then(
      () => 'goes on',
      () => 'fails',
    )
    expect(await synced).toBe(outcome)
  })

  it('does not open a folder', async () => {
    await expect(nodeFileSystem.open(folder, 'read')).rejects.toThrow()
  })

  it.skipIf(isWindows)('does not follow a link', async () => {
    const path = join(folder, 'target')
    await writeFile(path, 'secret')
    await symlink(path, join(folder, 'link'))
    await expect(nodeFileSystem.open(join(folder, 'link'), 'read')).rejects.toMatchObject({
      code: 'ELOOP',
    })
    expect((await nodeFileSystem.status(join(folder, 'link'))).kind).toBe('other')
  })

  it.skipIf(isWindows)('does not wait for a pipe', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    await expect(nodeFileSystem.open(path, 'read')).rejects.toMatchObject({
      error: { code: 'not-a-file', name: 'pipe' },
    })
  })

  it('says with ENOENT and EEXIST what is missing and what is there', async () => {
    await expect(nodeFileSystem.open(join(folder, 'no'), 'update')).rejects.toMatchObject({
      code: 'ENOENT',
    })
    await writeFile(join(folder, 'yes'), '')
    await expect(nodeFileSystem.open(join(folder, 'yes'), 'create')).rejects.toMatchObject({
      code: 'EEXIST',
    })
    await expect(nodeFileSystem.makeFolder(folder)).rejects.toMatchObject({ code: 'EEXIST' })
  })
})
