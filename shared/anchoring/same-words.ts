import { foldForms } from './typographic-fold.ts'

/** Whether two quotations have the same words, whatever their typography. */
export function sameWords(a: string, b: string): boolean {
  return a === b || foldedText(a) === foldedText(b)
}

/** A text's words, numbers and marks without what is only typography: equal for the same words. */
export function foldedText(text: string): string {
  return foldForms(text)
    .map(({ form }) => form)
    .join(' ')
}
