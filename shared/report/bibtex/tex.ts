import { visibleText } from '../words/visible-text.ts'

/**
 * Text for a field of BibTeX. What TeX would act on becomes a command that prints it. BibTeX counts braces even
 * behind a backslash, so those that make no pairs are named in words, which fewer readers know. A field is one line.
 */
export function texText(text: string): string {
  const line = visibleText(text).replace(/\s+/g, ' ')
  const braces = isBalanced(line) ? escapedBraces : namedBraces
  return line.replace(
    /[\\{}$&#%_~^<>]/g,
    (character) => commands[character] ?? braces[character] ?? '',
  )
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

type Commands = Readonly<Record<string, string>>

const escapedBraces: Commands = { '{': String.raw`\{`, '}': String.raw`\}` }
const namedBraces: Commands = {
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
}

/** LaTeX 2e, "Special characters" and the text symbols of the T1 encoding. */
const commands: Commands = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
}

/** An address for a field that is read as it stands: what no address may hold is percent-encoded (RFC 3986). */
export function verbatimAddress(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s{}\\"<>^`|]/gu, (character) => encodeURIComponent(character))
}
