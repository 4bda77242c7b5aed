/** `3`, or `1–3` where there is more than one. */
export function rangeText(first: number, last: number): string {
  return first === last ? String(first) : `${first}–${last}`
}
