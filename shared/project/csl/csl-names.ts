import type { CslName } from '../sources.ts'

/**
 * Names as they are typed, separated by semicolons: `Family, Given` in two parts; anything else is a literal name.
 *
 * @param known names that stay as they are where they are typed as `showName` shows them
 */
export function parseNames(text: string, known: readonly CslName[] = []): CslName[] {
  const byShown = new Map(known.map((name) => [showName(name).trim(), name]))
  return text
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => byShown.get(name) ?? parseName(name))
}

function parseName(name: string): CslName {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim())
  return family && given && more.length === 0 ? { family, given } : { literal: name }
}

/** A name as it is typed and sorted: family name first. */
export function showName(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  return [familyOf(name), [givenOf(name), name.suffix].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ')
}

/** A name as it is said: given name first, particles before the family name. */
export function readName(name: CslName): string {
  if (name.literal !== undefined) return name.literal
  const { given, 'dropping-particle': particle, suffix, 'comma-suffix': hasComma } = name
  const said = name['static-ordering'] ? [familyOf(name), given] : [given, particle, familyOf(name)]
  const whole = said.filter(isFilled).join(' ')
  return isFilled(suffix) ? `${whole}${hasComma ? ',' : ''} ${suffix}` : whole
}

function familyOf({ 'non-dropping-particle': particle, family }: CslName): string {
  return [particle, family].filter(isFilled).join(' ')
}

function givenOf({ given, 'dropping-particle': particle }: CslName): string {
  return [given, particle].filter(isFilled).join(' ')
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
