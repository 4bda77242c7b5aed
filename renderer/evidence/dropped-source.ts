/** What was dropped to become a source: files, or else a link. */
export type DroppedSource =
  | { readonly kind: 'files'; readonly files: readonly File[] }
  | { readonly kind: 'link'; readonly url: string }

/** Whether what is dragged can be a source; words that are dragged cannot. What is in it is told only by the drop. */
export function holdsSource(dragged: DataTransfer | null): dragged is DataTransfer {
  return dragged !== null && ['Files', 'text/uri-list'].some((type) => dragged.types.includes(type))
}

/**
 * Whether something was dropped of which nothing arrived: whatever else is dragged is of some type. On Linux this is
 * what becomes of a file whose name the locale has no letters for.
 */
export function arrivedEmpty(dropped: DataTransfer | null): boolean {
  return dropped !== null && dropped.types.length === 0
}

/**
 * Reads a drop while it is handled: right after that the browser has emptied it.
 *
 * @returns `null` where there is neither a file nor an address of the web
 */
export function droppedSource(dropped: DataTransfer | null): DroppedSource | null {
  const files = [...(dropped?.files ?? [])]
  if (files.length > 0) return { kind: 'files', files }
  const url = dropped?.getData('text/uri-list').split(/\r?\n/)[0] ?? ''
  return /^https?:/.test(url) ? { kind: 'link', url } : null
}
