import '@fontsource-variable/source-serif-4/wght.css'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import '../../../renderer/styles/highlights.css'
import '../../../renderer/review/article/article-view.css'
import type { Language } from '../../../shared/project/records.ts'
import { articleIsDrawn } from '../../../renderer/review/article/article-is-drawn.ts'
import { startSearch } from '../../../renderer/review/suggest-in-worker.ts'
import { chooseSpans, wireArticle } from '../wire-article.ts'
import { drawArticle } from './drawn-article.ts'
import { markNearWindow, markAll } from './mark-as-the-app.ts'
import { markByAnnotator, markByAnnotatorFromOffsets } from './mark-by-annotator.ts'

/** The page in which pieces of the interface are measured apart from the app. */
export interface BenchPage {
  /** From handing over the claims to the end of the frame in which they are painted, in ms. */
  highlight(way: HighlightWay, claims: number): Promise<number>
  /**
   * From asking for the suggestions to having them, in ms; as the app does, of a worker that was started for it and
   * has come up while the article was drawn.
   */
  suggest(words: number, language: Language): Promise<number>
}

export type HighlightWay = keyof typeof ways

declare global {
  interface Window {
    benchPage: BenchPage
  }
}

const ways = {
  claimdesk: markNearWindow,
  'claimdesk-all': markAll,
  recogito: markByAnnotator,
  'recogito-offsets': markByAnnotatorFromOffsets,
} as const

const article = wireArticle(300_000, 'fr')

window.benchPage = {
  async highlight(way, claims) {
    await document.fonts.ready
    const drawn = await drawArticle(article)
    const milliseconds = await ways[way](drawn, chooseSpans(article, claims))
    drawn.remove()
    return milliseconds
  },
  async suggest(words, language) {
    const searched = wireArticle(words, language)
    const { title, blocks } = searched
    const started = startSearch()
    const drawn = await drawArticle(searched)
    await articleIsDrawn()
    const start = performance.now()
    const { suggestions } = await started.of({
      id: 'draft-1',
      title,
      byline: null,
      language,
      blocks,
      sha256: '',
      original: null,
      importedAt: '',
    })
    const milliseconds = performance.now() - start
    drawn.remove()
    // If the search breaks down the app goes on without suggestions; here that would be a very good time.
    if (suggestions.length === 0) throw new Error('Nothing was suggested')
    return milliseconds
  },
}
