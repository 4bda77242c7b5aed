/** Marks a constant as CSS. Nothing is ever put into it: the style is the same in every report. */
export function css(text: TemplateStringsArray): string {
  return text.join('')
}
