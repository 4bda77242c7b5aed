import { nextTick, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Span } from '../../shared/anchoring/selectors.ts'
import { findText } from '../../shared/article/find-text.ts'
import type { LineText } from '../../shared/sources/passage.ts'
import type { useFilePreview } from './useFilePreview.ts'
import type { usePassageChoice } from './usePassageChoice.ts'

/**
 * Looking for words in the file that is shown, from the chosen ones on: on the page at hand first, then on the others.
 *
 * @param text of the page at hand, or of the whole file where it has no pages
 */
export function usePreviewSearch(
  { shown, number, find: findPage, goTo }: ReturnType<typeof useFilePreview>,
  { chosen, select }: ReturnType<typeof usePassageChoice>,
  text: Readonly<Ref<LineText>>,
): {
  /** What a person looks for. */
  readonly query: ShallowRef<string>
  /** Whether it was there the last time; `null` before it was looked for. */
  readonly found: Readonly<ShallowRef<'some' | 'none' | null>>
  readonly find: (step: 1 | -1) => Promise<void>
} {
  const query = shallowRef('')
  const found = shallowRef<'some' | 'none' | null>(null)
  watch(query, () => (found.value = null))

  const matchesOf = (wanted: string): readonly Span[] =>
    findText(text.value.text.replaceAll('\n', ' '), wanted)

  async function find(step: 1 | -1): Promise<void> {
    const wanted = query.value.trim()
    if (wanted === '') return
    const here = nextTo(chosen.value, matchesOf(wanted), step)
    found.value = 'some'
    if (here) select(here)
    else await findOnOtherPages(wanted, step)
  }

  async function findOnOtherPages(wanted: string, step: 1 | -1): Promise<void> {
    const isPaged = shown.value?.kind === 'pages'
    const other = isPaged ? await findPage(wanted, number.value + step, step) : null
    if (other !== null) await goTo(other)
    await nextTick()
    const match = nextTo(null, matchesOf(wanted), step)
    if (match) select(match)
    found.value = match ? 'some' : 'none'
  }

  return { query, found, find }
}

/** The next match after a place, or before it; without a place the first from that side. */
function nextTo(from: Span | null, matches: readonly Span[], step: 1 | -1): Span | null {
  const next =
    step === 1
      ? matches.find(({ start }) => from === null || start > from.start)
      : matches.findLast(({ start }) => from === null || start < from.start)
  return next ?? null
}
