import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withBuiltPage } from '../../e2e/launch/built-page.ts'
import type { Effort, Measurement, Part } from './measurement.ts'
import type { HighlightWay } from './page/main.ts'

interface Subject {
  readonly name: string
  readonly way: HighlightWay
  readonly claims: number
  readonly aim: number | null
}

function withBenchPage<Value>(use: (page: Page) => Promise<Value>): Promise<Value> {
  return withBuiltPage(join(import.meta.dirname, 'page'), use)
}

const counts = [100, 1_000, 10_000] as const

/**
 * Claims marked in the same article of 300,000 words, by the app's code and by a well-known library; see
 * `page/mark-as-the-app.ts` and `page/mark-by-annotator.ts` for what each does in that time. The last two are there
 * to judge the comparison by: the app's code made to mark everything at once, and the library given offsets, as
 * the app's code is.
 */
const subjects: readonly Subject[] = [
  ...counts.flatMap((claims): Subject[] => [
    { name: `highlight-${claims}`, way: 'claimdesk', claims, aim: 100 },
    { name: `highlight-${claims}-recogito`, way: 'recogito', claims, aim: null },
  ]),
  { name: 'highlight-10000-all', way: 'claimdesk-all', claims: 10_000, aim: null },
  { name: 'highlight-1000-recogito-offsets', way: 'recogito-offsets', claims: 1_000, aim: null },
]

/** The two take turns, each time on an article drawn anew, and start in turn. */
export const highlightPart: Part = {
  names: subjects.map(({ name }) => name),
  measure: (effort) =>
    withBenchPage(async (page) => {
      const times = new Map(subjects.map(({ name }) => [name, [] as number[]]))
      for (let run = 0; run < runs(effort); run += 1) {
        for (const { name, way, claims } of run % 2 === 0 ? subjects : subjects.toReversed()) {
          const time = await page.evaluate(
            ([chosen, count]) => window.benchPage.highlight(chosen, count),
            [way, claims] as const,
          )
          times.get(name)?.push(time)
        }
      }
      return subjects.map(({ name, aim }) => ({
        name,
        unit: 'ms',
        values: times.get(name) ?? [],
        aim,
      }))
    }),
}

/** Suggestions for 100,000 words, from asking to having them; in French, and for comparison in English. */
export const suggestPart: Part = {
  names: ['suggest-100k-words', 'suggest-100k-words-english'],
  measure: (effort) =>
    withBenchPage(async (page) => {
      const french: number[] = []
      const english: number[] = []
      for (let run = 0; run < runs(effort); run += 1) {
        french.push(await page.evaluate(() => window.benchPage.suggest(100_000, 'fr')))
        english.push(await page.evaluate(() => window.benchPage.suggest(100_000, 'en')))
      }
      const like = { unit: 'ms', aim: 1000 } as const
      return [
        { name: 'suggest-100k-words', values: french, ...like },
        { name: 'suggest-100k-words-english', values: english, ...like },
      ] satisfies Measurement[]
    }),
}

const runs = (effort: Effort): number => (effort === 'full' ? 10 : 3)
