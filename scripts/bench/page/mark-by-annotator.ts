import {
  createTextAnnotator,
  type TextAnnotation,
  type TextSelector,
} from '@recogito/text-annotator'
import '@recogito/text-annotator/text-annotator.css'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import { blockAt, BLOCK_SEPARATOR } from '../../../shared/article/canonical-text.ts'
import { articleRanges } from '../../../renderer/review/article/article-ranges.ts'
import type { DrawnArticle } from './drawn-article.ts'
import { frames, painted } from './frames.ts'

/**
 * The library with everything done for it that can be: it is given the DOM ranges of all claims, made before the
 * clock starts, while the app's code has to make its own. In the time measured it asks the browser where every
 * range lies, also those far away, and paints those in the window with its default renderer.
 */
export function markByAnnotator(drawn: DrawnArticle, spans: readonly Span[]): Promise<number> {
  const ranges = articleRanges(drawn.blockElements, drawn.offsets)
  const annotations = spans.map((span, index) => {
    const place = ranges.rangeOf(span)
    if (!place) throw new Error('A claim has no place in the article')
    const range = document.createRange()
    range.setStart(place.startContainer, place.startOffset)
    range.setEnd(place.endContainer, place.endOffset)
    return annotate(index, { ...selectorOf(drawn, span), range })
  })
  return mark(drawn, annotations)
}

/**
 * The library as it is meant to be used: given offsets, as they come from a file and as the app's code gets them.
 * It looks for each from the top of the article, so that the time grows with claims times paragraphs.
 */
export function markByAnnotatorFromOffsets(
  drawn: DrawnArticle,
  spans: readonly Span[],
): Promise<number> {
  return mark(
    drawn,
    spans.map((span, index) => annotate(index, selectorOf(drawn, span))),
  )
}

async function mark(
  { paper, sectionElements }: DrawnArticle,
  annotations: TextAnnotation[],
): Promise<number> {
  // It measures the whole article, which takes longer still where the browser has left parts of it undrawn.
  for (const section of sectionElements) section.style.contentVisibility = 'visible'
  const annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(paper)
  // What it does at its start (it measures once more after 150 ms) shall be over.
  await frames(30)

  const start = performance.now()
  const shown = firstMark()
  // `setAnnotations` of this version passes by the code that looks offsets up; this is what it used to call.
  annotator.state.store.bulkAddAnnotations(annotations, true)
  await shown
  await painted()
  const milliseconds = performance.now() - start

  annotator.destroy()
  return milliseconds
}

/** Resolves in the frame in which the library puts the first marks into the page. */
function firstMark(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.r6o-annotation')) return
      observer.disconnect()
      resolve()
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}

/** Its offsets count the text in the page, which has nothing between two blocks. */
function selectorOf(
  { text, offsets }: DrawnArticle,
  { start, end }: Span,
): Omit<TextSelector, 'range'> {
  const between = (position: number): number => blockAt(offsets, position) * BLOCK_SEPARATOR.length
  return {
    quote: text.slice(start, end),
    start: start - between(start),
    end: end - between(end),
  }
}

function annotate(
  index: number,
  selector: Omit<TextSelector, 'range'> & Partial<Pick<TextSelector, 'range'>>,
): TextAnnotation {
  const id = `claim-${index}`
  return {
    id,
    bodies: [],
    // The range may be missing in spite of its type: the library then makes it from the offsets.
    target: { annotation: id, selector: [selector as TextSelector] },
  }
}
