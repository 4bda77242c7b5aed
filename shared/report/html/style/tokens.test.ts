import { describe, expect, it } from 'vitest'
import { signOrder } from '../../words/verdict-signs.ts'
import { tokens } from './tokens.ts'

type Colours = ReadonlyMap<string, string>

function coloursOf(rules: string): Colours {
  const pairs = [...rules.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)]
  return new Map(pairs.map(([, name = '', colour = '']) => [name, colour]))
}

const [lightRules = '', darkRules = ''] = tokens.split('@media')
const light = coloursOf(lightRules)
const dark = coloursOf(darkRules)

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => Number.parseInt(colour.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

/** Text, and what it stands on. */
const pairs = [
  ...['ink', 'quiet', 'link', 'disputed'].flatMap((text) => [
    [text, 'page'],
    [text, 'paper'],
  ]),
  ...signOrder.flatMap((sign) => [
    [sign, 'paper'],
    ['on-verdict', sign],
    ['ink', `${sign}-tint`],
    ['ink', `${sign}-deep`],
  ]),
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours of a report', (_, colours) => {
  it.each(pairs)('let %s be read on %s (4.5:1)', (text = '', ground = '') => {
    expect(contrast(colours.get(text) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5)
  })
})
