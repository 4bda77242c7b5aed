/**
 * One form for what looks the same: NFC, `\n` at line ends, a space for a tab, nothing for control codes
 * and byte order marks. Quotation marks, apostrophes and non-breaking spaces stay as they are.
 */
export function normalise(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|\uFEFF/gu, '')
}
