import { onMounted, onUnmounted, shallowRef, type ShallowRef } from 'vue'
import type { Span } from '../../../shared/anchoring/selectors.ts'
import type { ArticleRanges } from './article-ranges.ts'
import { wholeWords } from './span-editor.ts'

/** What is selected in the article, in whole words, and where to put the button that offers to make a claim of it. */
export function useSelection(
  ranges: () => ArticleRanges | null,
  paper: () => HTMLElement | null,
  text: () => string,
): {
  readonly span: Readonly<ShallowRef<Span | null>>
  /** Where it begins now; also where nothing is selected and the caret was only put there. */
  readonly position: () => number | null
  readonly forgetCaret: () => void
  readonly box: Readonly<ShallowRef<Readonly<Record<string, string>> | null>>
} {
  const span = shallowRef<Span | null>(null)
  const box = shallowRef<Readonly<Record<string, string>> | null>(null)
  /** Whether the mouse is still selecting: what is put below the words then lies in its way. */
  let isSelecting = false

  /** The selection, if it lies in the article. */
  function selectedRange(): Range | null {
    const selection = document.getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null
    return range && paper()?.contains(range.commonAncestorContainer) ? range : null
  }

  // Read when it is asked for: the event that tells of a change may come after the next key.
  function position(): number | null {
    const range = selectedRange()
    return range && (ranges()?.positionOf(range.startContainer, range.startOffset) ?? null)
  }

  function forgetCaret(): void {
    if (selectedRange()?.collapsed) document.getSelection()?.removeAllRanges()
  }

  function read(): void {
    const range = selectedRange()
    const element = paper()
    const selected = range && (ranges()?.spanOf(range) ?? null)
    span.value = selected && wholeWords(text(), selected)
    const isDone = span.value !== null && !isSelecting
    box.value = isDone && range && element ? below(range, element) : null
  }

  function onPress({ target, button }: PointerEvent): void {
    isSelecting = button === 0 && target instanceof Node && paper()?.contains(target) === true
  }

  function onRelease(): void {
    if (!isSelecting) return
    isSelecting = false
    read()
  }

  const listeners = new AbortController()
  onMounted(() => {
    const { signal } = listeners
    document.addEventListener('selectionchange', read, { signal })
    document.addEventListener('pointerdown', onPress, { signal })
    for (const end of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(end, onRelease, { signal })
    }
  })
  onUnmounted(() => listeners.abort())
  return { span, position, box, forgetCaret }
}

/** Just below the end of the selection, within the desk that scrolls with the paper. */
function below(range: Range, paper: HTMLElement): Readonly<Record<string, string>> | null {
  const last = [...range.getClientRects()].at(-1)
  const desk = paper.parentElement
  if (!last || !desk) return null
  const origin = desk.getBoundingClientRect()
  const left = Math.max(8, last.right - origin.left - 120)
  return { transform: `translate(${left}px, ${last.bottom - origin.top + desk.scrollTop + 6}px)` }
}
