import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { Span } from '../../shared/anchoring/selectors.ts'
import type { LineText } from '../../shared/sources/passage.ts'
import { lineAt } from '../../shared/sources/passage.ts'
import { findWords, moveEdge, wordsByKey } from '../review/article/span-editor.ts'

/**
 * Words picked in the lines of a file: with the mouse, or by the keys that choose words of the article. The choice is
 * the page's own selection, so that it is seen, read aloud and copied as any other.
 *
 * @param root holds an element with `data-line` for each line, whose text is the line's
 */
export function usePassageChoice(
  root: Readonly<ShallowRef<HTMLElement | null>>,
  text: Readonly<Ref<LineText>>,
): {
  readonly chosen: Readonly<ShallowRef<Span | null>>
  readonly select: (span: Span) => void
  /** @returns whether the key was one of the choice's */
  readonly onKey: (event: KeyboardEvent) => boolean
} {
  const chosen = shallowRef<Span | null>(null)

  function read(): void {
    const selection = window.getSelection()
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      chosen.value = null
      return
    }
    const range = selection.getRangeAt(0)
    const start = placeOf(range.startContainer, range.startOffset, 'start')
    const end = placeOf(range.endContainer, range.endOffset, 'end')
    chosen.value = start !== null && end !== null && start < end ? { start, end } : null
  }
  document.addEventListener('selectionchange', read)
  onScopeDispose(() => document.removeEventListener('selectionchange', read))
  // Other lines are another text.
  watch(text, () => (chosen.value = null))

  /** A place in the page as one in the text; one outside the lines is the nearest end of what it surrounds. */
  function placeOf(node: Node, offset: number, edge: 'start' | 'end'): number | null {
    const element = node instanceof Element ? node : node.parentElement
    if (!root.value || !element || !root.value.contains(element)) return null
    const line = element.closest('[data-line]')
    if (line)
      return startOf(line) + (node instanceof Text ? offset : offset > 0 ? lengthOf(line) : 0)
    const lines = [...root.value.querySelectorAll('[data-line]')]
    const point = document.createRange()
    point.setStart(node, offset)
    const after = lines.find((one) => point.comparePoint(one, 0) >= 0)
    if (edge === 'start') return after ? startOf(after) : null
    const before = lines.findLast((one) => point.comparePoint(one, 0) < 0)
    return before ? startOf(before) + lengthOf(before) : null
  }

  const startOf = (line: Element): number =>
    text.value.starts[Number(line.getAttribute('data-line'))] ?? 0
  const lengthOf = (line: Element): number => line.textContent.length

  function select({ start, end }: Span): void {
    const [from, to] = [pointOf(start), pointOf(end)]
    if (!from || !to) return
    window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
    from.node.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    chosen.value = { start, end }
  }

  function pointOf(place: number): { readonly node: Text; readonly offset: number } | null {
    const index = lineAt(text.value, place)
    const node = root.value?.querySelector(`[data-line="${index}"]`)?.firstChild
    if (!(node instanceof Text)) return null
    return { node, offset: Math.min(node.length, place - (text.value.starts[index] ?? 0)) }
  }

  function onKey(event: KeyboardEvent): boolean {
    const words = findWords(text.value.text, 0, text.value.text.length)
    const [first] = words
    if (!first) return false
    const wanted = move(event, chosen.value, words)
    if (!wanted) return false
    select(wanted)
    return true
  }

  /** `→` `←` move the end, with Shift the start, with Ctrl by five words; `↓` `↑` both, to the next line. */
  function move(event: KeyboardEvent, span: Span | null, words: readonly Span[]): Span | null {
    const isArrow = event.key.startsWith('Arrow')
    if (!isArrow || event.altKey) return null
    const [first] = words
    if (!span) return first ?? null
    const steps = wordsByKey(event)
    if (steps !== 0) return moveEdge(span, words, event.shiftKey ? 'start' : 'end', steps)
    return toLine(span, words, event.key === 'ArrowDown' ? 1 : -1)
  }

  /** The first word of the next line that has one, or of the one before. */
  function toLine({ start }: Span, words: readonly Span[], step: 1 | -1): Span | null {
    const line = lineAt(text.value, start)
    if (step === 1) return words.find((word) => lineAt(text.value, word.start) > line) ?? null
    const before = words.findLast((word) => lineAt(text.value, word.start) < line)
    if (!before) return null
    const target = lineAt(text.value, before.start)
    return words.find((word) => lineAt(text.value, word.start) === target) ?? null
  }

  return { chosen, select, onKey }
}
