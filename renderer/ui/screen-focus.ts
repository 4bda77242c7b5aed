/** What of a screen has the keyboard when nothing else has: its first panel, or the page itself so that it scrolls. */
const FIRST = '[data-panel-focus], .page, [data-screen]'

/** Gives the keyboard to the screen that is shown. */
export function focusScreen(): void {
  const places = document.querySelector('main')?.querySelectorAll<HTMLElement>(FIRST) ?? []
  // A panel that is folded away takes no keys.
  const first = [...places].find((place) => place.checkVisibility())
  first?.focus({ preventScroll: true })
}

/** The same where the focus is nowhere, as after what had it is gone. */
export function focusScreenIfLost(): void {
  if (isFocusLost()) focusScreen()
}

/** Leaves what has the focus, which records what is written in it, and comes back: whoever is typing goes on. */
export function leaveForAMoment(): void {
  const focused = document.activeElement
  if (!(focused instanceof HTMLElement)) return
  focused.blur()
  if (isFocusLost()) focused.focus({ preventScroll: true })
}

function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
