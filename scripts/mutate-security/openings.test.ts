import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openings } from './openings.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')
const rowOf = (item: number): string =>
  page.split('\n').find((line) => line.startsWith(`| ${item} `)) ?? ''

describe('the ways in which the checklist is broken on purpose', () => {
  it('are of every item but that of the fuses, which only a package has', () => {
    const items = [...new Set(openings.map(({ item }) => item))].sort((one, other) => one - other)
    expect(items).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1).filter((item) => item !== 19),
    )
  })

  it.each(openings)('stand in $file once: $what', ({ file, from, to }) => {
    const code = readFileSync(join(root, file), 'utf8')
    expect(code.split(from).length).toBe(2)
    expect(to).not.toBe(from)
  })

  it.each(openings)(
    'are caught by a test that the row of item $item names: $test',
    ({ item, test }) => {
      expect(rowOf(item)).toContain(`\`${test}\``)
    },
  )
})
