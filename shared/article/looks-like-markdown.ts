/** `## What was decided`; CommonMark 0.31, 4.2. */
const HEADING = /^ {0,3}#{1,6} +\S/gm

/** What nobody writes into a plain text by chance, beside a heading: each says no more than that it may be Markdown. */
const SIGNS: readonly RegExp[] = [
  /^ {0,3}> ?\S/m,
  /^ {0,3}[-*+] +\S[^\n]*\n+ {0,3}[-*+] +\S/m,
  /(?<![\w*])\*\*?[^\s*][^*\n]*\*/,
  /\[[^\][\n]+\]\([^()\s]+\)/,
  /^ {0,3}\|?[ :]*-{3,}[ :]*\|/m,
  /\[\^[^\]\s]+\]/,
]

/**
 * Whether a text that has no name is Markdown, as a content system hands it out: it has a heading, and another heading
 * or another sign. A heading alone may be a line that somebody has numbered.
 */
export function looksLikeMarkdown(text: string): boolean {
  const headings = text.match(HEADING)?.length ?? 0
  return headings > 1 || (headings === 1 && SIGNS.some((sign) => sign.test(text)))
}
