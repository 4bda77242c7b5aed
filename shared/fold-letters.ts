/** A text as it is compared where case and accents do not count: in lower case, without its marks. */
export function foldLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
