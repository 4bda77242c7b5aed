import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders = ['shared', 'electron', 'renderer', 'scripts', 'e2e']

/** The code, with the settings of its tools. */
function sources(): readonly string[] {
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(folder, file),
    ),
  )
  return [...readdirSync(root), ...inFolders]
    .filter((file) => /\.(?:[jt]s|vue)$/.test(file))
    .map((file) => readFileSync(join(root, file), 'utf8'))
}

it('exports nothing that nobody names', () => {
  const timesNamed = new Map<string, number>()
  const exported: string[] = []
  for (const source of sources()) {
    for (const [name] of source.matchAll(/[A-Za-z_$][\w$]*/g)) {
      timesNamed.set(name, (timesNamed.get(name) ?? 0) + 1)
    }
    const declared = source.matchAll(/^export (?:async |abstract )*[a-z]+\*? ([\w$]+)/gm)
    exported.push(...[...declared].map(([, name = '']) => name))
  }
  expect(exported.length).toBeGreaterThan(1_000)
  expect(exported.filter((name) => timesNamed.get(name) === 1)).toEqual([])
})
