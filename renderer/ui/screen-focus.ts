/** What of a screen has the keyboard when nothing else has: its first panel, or the page itself so that it scrolls. */
const FIRST = '[data-panel-focus], .page, [data-screen]'
/** What a screen asks before all else. */
const ASKED = '[data-asked-first]'

/** Gives the keyboard to the screen that is shown. */
export function focusScreen(): void {
  const screen = document.querySelector('main')
  const asked = screen?.querySelector<HTMLElement>(ASKED)
  const places = screen?.querySelectorAll<HTMLElement>(FIRST) ?? []
  // A panel that is folded away takes no keys.
  const first = asked ?? [...places].find((place) => place.checkVisibility())
  first?.focus({ preventScroll: true })
}

/** The same where the focus is nowhere, as after what had it is gone. */
export function focusScreenIfLost(): void {
  if (isFocusLost()) focusScreen()
}

/** Gives the keyboard to where one goes on after what had it is gone. */
export function focusIfLost(place: HTMLElement | null): void {
  if (isFocusLost()) place?.focus({ preventScroll: true })
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
