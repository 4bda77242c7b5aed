import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rows = page.split('\n').filter((line) => /^\| \d+ +\|/.test(line))

describe('docs/security.md', () => {
  it('has the twenty items of the checklist, in their order', () => {
    expect(rows.map((row) => Number(/\d+/.exec(row)?.[0]))).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('names only files that are there', () => {
    const named = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+\.(?:ts|md|yml))`/g)]
    const files = named.map(([, file = '']) => file)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})
