/** The paragraphs of a text, which blank lines divide, each without the white space around it. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
}
