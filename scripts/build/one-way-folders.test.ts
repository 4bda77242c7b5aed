import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path/posix'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname.replaceAll('\\', '/'), '../..')
/** What only tests use may stand on anything. */
const IS_OF_TESTS = /\.test\.ts$|\/(?:simulated|sample)-[^/]*$/

/** The folders of a layer, each with those that its files import from. */
function importsOf(layer: string): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>()
  for (const found of globSync(`${layer}/*/**/*.ts`, { cwd: root })) {
    const file = found.replaceAll('\\', '/')
    if (IS_OF_TESTS.test(file)) continue
    const own = dirname(file)
    const known = imports.get(own) ?? new Set()
    imports.set(own, known)
    const code = readFileSync(join(root, file), 'utf8')
    for (const [, path = ''] of code.matchAll(/(?:from |import\()'(\.[^']+\.ts)'/g)) {
      const folder = dirname(join(own, path))
      if (folder !== own && folder.startsWith(`${layer}/`)) known.add(folder)
    }
  }
  return imports
}

/** All that a folder stands on, directly or by others. */
function foundationsOf(
  folder: string,
  imports: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [folder]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const one of imports.get(next) ?? []) {
      if (!found.has(one)) waiting.push(one)
      found.add(one)
    }
  }
  return found
}

it('no folder of electron/ stands on one that stands on it', () => {
  const imports = importsOf('electron')
  expect(foundationsOf('electron/handlers', imports).size).toBeGreaterThan(10)
  const round = [...imports.keys()].filter((folder) => foundationsOf(folder, imports).has(folder))
  expect(round).toEqual([])
})
