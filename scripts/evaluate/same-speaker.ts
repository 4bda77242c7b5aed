/**
 * Whether two names or descriptions are the same once case, accents, titles, a leading article and
 * typographic variants are folded. Nobody is the same as nobody.
 */
export function isSameSpeaker(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : foldSpeaker(a) === foldSpeaker(b)
}

/** Before a name, after folding; with or without their full stops. */
const TITLES =
  /^(?:monsieur|messieurs|madame|mesdames|mademoiselle|maitre|docteur|professeur|m|mm|mmes?|mlles?|mes?|dr|drs|pr|prof|mr|mrs|ms|mx|miss|sir|dame|st|ste|rev|hon|sen|rep|gov|gen|col|capt|lt|sgt)(?:\.\s*|\s+)(?=\S)/

const ARTICLES = /^(?:l'|(?:le|la|les|un|une|des|the|an?)\s+)(?=\S)/

/** In lower case, without accents, titles and a leading article, with one kind of each sign. */
function foldSpeaker(name: string): string {
  let folded = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[’‘ʼ′]/g, "'")
    .replaceAll(/[«»“”„"‹›]/g, '')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
  for (let before = ''; before !== folded;) {
    before = folded
    folded = folded.replace(ARTICLES, '').replace(TITLES, '')
  }
  return folded
}
