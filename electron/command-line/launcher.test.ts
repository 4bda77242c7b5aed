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

/** The launcher in the clone, asked for JSON. @param before arguments for Node itself */
function launch(locale: string, before: readonly string[] = []) {
  const env = { ...process.env, LC_ALL: locale, LANG: locale }
  const args = [...before, join(clone, 'bin/claimdesk.js'), 'verify', '--json']
  return spawnSync(process.execPath, args, { env, encoding: 'utf8' })
}

it.each([
  ['en_GB.UTF-8', 'Claimdesk is not built yet. Run “npm run build”'],
  ['fr_FR.UTF-8', 'Claimdesk n’est pas encore construit. Lancez «\u202fnpm run build\u202f»'],
])('the command line says in %s to build Claimdesk first', (locale, words) => {
  const { status, stdout, stderr } = launch(locale)
  expect(stderr).toContain(words)
  expect(JSON.parse(stdout)).toEqual({ error: { code: 'not-built' } })
  expect(status).toBe(5)
})

it.each([
  ['en_GB.UTF-8', 'cannot be started (EACCES). Run “npm ci”'],
  ['fr_FR.UTF-8', 'ne démarre pas (EACCES). Lancez «\u202fnpm ci\u202f»'],
])(
  'an old Node says in %s that the one of the packages cannot be started',
  async (locale, words) => {
    await mkdir(join(clone, 'out/main'), { recursive: true })
    await writeFile(join(clone, 'out/main/command-line.js'), '')
    await mkdir(join(clone, 'node_modules/node/bin'), { recursive: true })
    await writeFile(join(clone, 'node_modules/node/bin/node'), 'no program')
    const old = `Object.defineProperty(process, 'versions', { value: { node: '20.19.0' } })`
    const { status, stdout, stderr } = launch(locale, ['--import', `data:text/javascript,${old}`])
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)])
    expect(JSON.parse(stdout)).toEqual({ error: { code: 'cannot-start' } })
    expect(status).toBe(5)
  },
)
