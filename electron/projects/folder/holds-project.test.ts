import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nodeFileSystem } from '../../storage/node-file-system.ts'
import { holdsProject } from './holds-project.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimdesk-contents-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('holdsProject', () => {
  it('knows a project by its identity or by its journal alone, since either may be lost', async () => {
    await writeFile(join(folder, 'project.json'), 'damaged')
    expect(await holdsProject(folder, nodeFileSystem)).toBe(true)
    await rm(join(folder, 'project.json'))
    await mkdir(join(folder, 'journal'))
    expect(await holdsProject(folder, nodeFileSystem)).toBe(true)
  })

  it('takes any other folder for none', async () => {
    expect(await holdsProject(folder, nodeFileSystem)).toBe(false)
    await writeFile(join(folder, 'article.txt'), 'Un texte.')
    await mkdir(join(folder, 'files'))
    expect(await holdsProject(folder, nodeFileSystem)).toBe(false)
  })

  it('fails where the folder is gone', async () => {
    await expect(holdsProject(join(folder, 'none'), nodeFileSystem)).rejects.toMatchObject({
      error: { code: 'not-found', name: 'none' },
    })
  })
})
