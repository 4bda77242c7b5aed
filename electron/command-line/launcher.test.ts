import { spawnSync } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let clone: string
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'claimdesk-clone-'))
  await mkdir(join(clone, 'bin'))
  await writeFile(join(clone, 'package.json'), '{ "type": "module" }')
  await copyFile(
    join(import.meta.dirname, '../../bin/claimdesk.js'),
    join(clone, 'bin/claimdesk.js'),
  )
})
afterEach(() => rm(clone, { recursive: true }))

it.each([
  ['en_GB.UTF-8', 'Claimdesk is not built yet. Run “npm run build”'],
  ['fr_FR.UTF-8', 'Claimdesk n’est pas encore construit. Lancez «\u202fnpm run build\u202f»'],
])('the command line says in %s to build Claimdesk first', (locale, words) => {
  const env = { ...process.env, LC_ALL: locale, LANG: locale }
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(clone, 'bin/claimdesk.js'), 'verify'],
    { env, encoding: 'utf8' },
  )
  expect(stderr).toContain(words)
  expect(status).toBe(5)
})
