/**
 * JSON-LD that can be put between the tags of a `script` in a page as it is: what could end the script, or a line
 * of it, is escaped. RDF knows no lone surrogates, so they become the replacement character.
 */
export function writeJsonLd(document: object): string {
  const json = JSON.stringify(
    document,
    (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value),
    2,
  )
  return `${json.replace(/[<>&\u2028\u2029]/g, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
