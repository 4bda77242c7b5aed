import type { Ref } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ArticleSection } from './article-sections.ts'

/**
 * Lays out the sections that words stand in, though they are far from the window. Before that a section is as high as
 * it is guessed to be, and words in it are measured where they will be: in narrow lines they lie below the end of what
 * is drawn, and the window would be brought to where nothing is.
 *
 * @param elements of the sections, each in that of its chapter
 * @returns lays out the sections of the given words, and leaves those before to themselves
 */
export function useLaidOut(
  sections: Readonly<Ref<readonly ArticleSection[]>>,
  elements: Readonly<Ref<readonly HTMLElement[]>>,
): (span: Span) => void {
  let laidOut: ReadonlySet<HTMLElement> = new Set()

  return (span) => {
    const wanted = new Set(
      sections.value
        .filter(({ start, end }) => start <= span.end && end >= span.start)
        .flatMap(({ index }) => elements.value[index] ?? [])
        .flatMap((section) => [section, section.parentElement ?? section]),
    )
    for (const element of laidOut) {
      if (!wanted.has(element)) element.style.contentVisibility = ''
    }
    for (const element of wanted) {
      if (!laidOut.has(element)) element.style.contentVisibility = 'visible'
    }
    laidOut = wanted
  }
}
