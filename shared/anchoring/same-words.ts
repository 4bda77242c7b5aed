/**
 * Whether two quotations have the same words. Quotation marks, apostrophes, kinds of space, dashes and ellipses
 * are typography and no difference; letters, digits and accents are.
 */
export function sameWords(a: string, b: string): boolean {
  return a === b || foldWords(a) === foldWords(b)
}

/** A text's words without what is only typography: equal for the same words. Offsets are not kept. */
export function foldWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[«»“”„‟"]/g, '"')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/…/g, '...')
    .replace(/"\s+|\s+"/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[:;?!%])/g, '')
    .trim()
}
