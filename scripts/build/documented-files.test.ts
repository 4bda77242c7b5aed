import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const rowsOf = (page: string): readonly string[] =>
  page.split('\n').filter((line) => line.startsWith('| '))

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8')
}

/** What the app imports of Electron, but for types. */
function partsOfElectron(): ReadonlySet<string> {
  const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => read(join('electron', file)))
  const imports = sources.flatMap((source) => [
    ...source.matchAll(/import \{([^}]*)\} from 'electron'/g),
  ])
  const names = imports.flatMap(([, all = '']) => all.split(',').map((name) => name.trim()))
  return new Set(names.filter((name) => name !== '' && !name.startsWith('type ')))
}

/** The files that a page or a line of it names. */
function filesIn(text: string): readonly string[] {
  const named = text.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|md|yml))`/g)
  return [...named].map(([, file = '']) => file)
}

it.each(['docs/security.md', 'docs/durability.md', 'docs/code.md'])(
  '%s names only files that are there',
  (page) => {
    const files = filesIn(read(page))
    expect(files.length).toBeGreaterThan(15)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  },
)

describe('docs/security.md', () => {
  it('has the twenty items of the checklist, in their order', () => {
    const items = rowsOf(read('docs/security.md')).filter((row) => /^\| \d+ +\|/.test(row))
    expect(items.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('says of each part of Electron that the app uses what only Electron proves', () => {
    const listed = rowsOf(read('docs/security.md')).flatMap(
      (row) => /^\| `(\w+)`/.exec(row)?.[1] ?? [],
    )
    expect(new Set(listed)).toEqual(partsOfElectron())
  })
})

describe('docs/durability.md', () => {
  it('names for each point a file and a test', () => {
    const points = rowsOf(read('docs/durability.md')).filter(
      (row) => !/^\| (?:point|-+) +\|/.test(row),
    )
    expect(points.length).toBeGreaterThan(20)
    const bare = points.filter((row) => {
      const [, , inside = '', testedBy = ''] = row.split('|')
      return filesIn(inside).length === 0 || filesIn(testedBy).length === 0
    })
    expect(bare).toEqual([])
  })
})

describe('docs/code.md', () => {
  it('says of every folder what it holds, once', () => {
    const listed = rowsOf(read('docs/code.md')).flatMap(
      (row) => /^\| `([\w-]+\/[\w-]+)\/`/.exec(row)?.[1] ?? [],
    )
    const layers = ['shared', 'electron', 'renderer', 'e2e', 'scripts']
    const folders = layers.flatMap((layer) =>
      readdirSync(join(root, layer), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${layer}/${name}`),
    )
    expect(listed.toSorted()).toEqual(folders.sort())
  })

  it.each(['shared/claims', 'electron/projects'])(
    'says of every part of %s what it holds, once',
    (folder) => {
      const listed = rowsOf(read('docs/code.md')).flatMap(
        (row) => /^\| `((?:[\w-]+\/){2}[\w-]+)\/`/.exec(row)?.[1] ?? [],
      )
      const parts = readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${folder}/${name}`)
      expect(listed.filter((part) => part.startsWith(`${folder}/`)).toSorted()).toEqual(
        parts.sort(),
      )
    },
  )
})
