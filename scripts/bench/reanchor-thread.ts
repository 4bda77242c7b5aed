import search from 'approx-string-match'
import { parentPort } from 'node:worker_threads'
import { reanchor } from '../../shared/anchoring/reanchor.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { chooseSpans, wireArticle } from './wire-article.ts'
import { reviseArticle } from './wire-revision.ts'

/** In milliseconds. */
export interface ReanchorTimes {
  readonly reanchor: number
  /** Measured on a sample of the claims, and multiplied: for all of them it takes many minutes. */
  readonly plainSearch: number
}

const CLAIMS = 10_000
const SAMPLE = 20
/** The share of a claim's letters that may differ for the plain search, as for ours where it has to search. */
const MOST_ERRORS = 0.25

const article = wireArticle(300_000, 'fr')
const claims = chooseSpans(article, CLAIMS)
const before = { blocks: article.blocks, language: article.language }
const after = { blocks: reviseArticle(article), language: article.language }

const start = performance.now()
const placements = reanchor({ before, after }, claims)
const milliseconds = performance.now() - start
if (placements.filter(({ outcome }) => outcome === 'kept').length < CLAIMS / 2)
  throw new Error('The claims were not found again')

const times: ReanchorTimes = { reanchor: milliseconds, plainSearch: searchPlainly() }
parentPort?.postMessage(times)

function searchPlainly(): number {
  const textBefore = canonicalText(before.blocks)
  const textAfter = canonicalText(after.blocks)
  const sample = claims.filter((_, index) => index % (CLAIMS / SAMPLE) === 0)
  const begun = performance.now()
  for (const { start: from, end } of sample) {
    const quote = textBefore.slice(from, end)
    search(textAfter, quote, Math.floor(quote.length * MOST_ERRORS))
  }
  return (performance.now() - begun) * (CLAIMS / sample.length)
}
