import { tokens } from '../html/style/tokens.ts'

/**
 * A colour of the report on paper, as Word writes it: six hex digits. They are those of the HTML report, so
 * that a verdict looks the same in every form.
 *
 * @throws if the style has no such colour
 */
export function colour(name: string): string {
  const found = paperColours.get(name)
  if (found === undefined) throw new Error(`The report's style has no colour ${name}`)
  return found
}

const [onPaper = ''] = tokens.split('@media')
const paperColours = new Map(
  [...onPaper.matchAll(/--([\w-]+): #([0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ]),
)
