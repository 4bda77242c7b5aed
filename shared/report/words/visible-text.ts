/**
 * Text from anywhere, made fit to be shown in a document: what it says stays, what could act does not.
 *
 * Control characters become their visible pictures (U+2400 block), lone surrogates and what no XML may hold
 * (U+FFFE, U+FFFF) the replacement character, and direction controls end where the text ends (Unicode Standard Annex 9, section 3.1.2),
 * so that no text can turn round what stands beside it. Tabs stay, and so do line breaks, as line feeds.
 */
export function visibleText(text: string): string {
  if (!SPECIAL.test(text)) return text
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n')
  return closeDirections(lines.replace(CONTROLS, pictureOf))
}

const CONTROLS = /[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF]/g
const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/g
const SPECIAL = /[\0-\x08\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Cs}/u

const POP_EMBEDDING = '\u202C'
const POP_ISOLATE = '\u2069'

function pictureOf(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\uFFFD'
}

/** Closes what is opened and drops closers of nothing, which would end an isolation around the text. */
function closeDirections(text: string): string {
  const closers: string[] = []
  const balanced = text.replace(DIRECTIONS, (control) => {
    if (control === POP_EMBEDDING) return closers.at(-1) === control ? (closers.pop() ?? '') : ''
    if (control === POP_ISOLATE) {
      const opened = closers.lastIndexOf(control)
      if (opened < 0) return ''
      closers.length = opened
      return control
    }
    closers.push(control < '\u2066' ? POP_EMBEDDING : POP_ISOLATE)
    return control
  })
  return balanced + closers.reverse().join('')
}
