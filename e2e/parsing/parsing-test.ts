import { expect, test as base } from '@playwright/test'
import type { ParsedDocument } from '../../shared/article/parsed-document.ts'
import type { ImporterAnswer } from '../../shared/ipc/importer-page.ts'
import type { BuiltPage } from '../launch/built-page.ts'
import { openParsingPage } from './parsing-page.ts'

export { expect }

/** Specs of the parsers share one page per worker, which must not complain of anything. */
export const test = base.extend<object, { parsers: BuiltPage }>({
  parsers: [
    // Playwright wants the pattern, and this needs no other fixture.

    async ({}, use) => {
      const parsers = await openParsingPage()
      const messages: string[] = []
      parsers.page.on('console', (message) => messages.push(message.text()))
      await use(parsers)
      await parsers.close()
      // What the page's policy refuses is said there.
      expect(messages).toEqual([])
    },
    { scope: 'worker' },
  ],
})

export function documentOf(outcome: ImporterAnswer): ParsedDocument {
  if (!outcome.ok) throw new Error(outcome.problem)
  return outcome.document
}
