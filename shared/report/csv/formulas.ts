/**
 * Keeps a spreadsheet from running a text: it runs what begins with `= + - @`, also after spaces, and takes a tab
 * or a line break at the beginning for nothing (OWASP, "CSV Injection"). Their full-width forms count as well. A
 * program that is set to another separator than the comma takes no heed of our quotes, so the places after
 * semicolons, tabs and line breaks are beginnings too.
 *
 * An apostrophe goes in front of each such sign, and one more where there are some, so that taking one away at
 * each of these places brings the text back.
 */
export function defuseFormulas(text: string): string {
  return text.replace(LIVE_PLACES, "'")
}

/** @returns the text that `defuseFormulas` was given */
export function restoreFormulas(defused: string): string {
  return defused.replace(APOSTROPHES_PUT_IN, '')
}

const BEGINNING = String.raw`(?:^|[;\t\r\n])[\s\p{Cf}\p{Cc}"]*'*`
const LIVE = String.raw`(?=[=+\-@＝＋－＠])(?<=${BEGINNING})|(?=[\t\r\n])(?<=^'*)`
const LIVE_PLACES = new RegExp(LIVE, 'gu')
const APOSTROPHES_PUT_IN = new RegExp(`'(?:${LIVE})`, 'gu')
