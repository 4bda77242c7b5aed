import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  readSavedPage,
  savedPageFormatOf,
} from '../../shared/sources/saved-page/read-saved-page.ts'
import { mutate } from './mutate.ts'
import { randomOf } from './random.ts'
import { PromisedPage } from './saved-page-promises.ts'

const folder = join(import.meta.dirname, '../../e2e/saved-pages')
const files = readdirSync(folder).flatMap((name) => {
  const format = savedPageFormatOf(name)
  return format === null || format === 'wacz'
    ? []
    : [{ name, format, bytes: readFileSync(join(folder, name)) }]
})

const CASES = 1_000

describe('readers of saved pages', () => {
  it.each(files)(
    `keep their promises for ${CASES} files that were $name once, and end`,
    ({ name: file, format, bytes }) => {
      const others = files.map((other) => other.bytes)
      const outcomes = new Set<string>()
      for (let index = 0; index < CASES; index += 1) {
        // By this name the bytes are changed and no archive is looked for.
        const changed = mutate('html', bytes, others, randomOf(files.length, index))
        const page = readSavedPage(format, changed)
        if (page) expect(PromisedPage.parse(page), `${file}, case ${index}`).toEqual(page)
        outcomes.add(page?.title ?? 'none')
      }
      // The changes reach what is read.
      expect(outcomes.size).toBeGreaterThan(1)
    },
  )
})
