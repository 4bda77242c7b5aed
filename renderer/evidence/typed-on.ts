/**
 * What was typed of something that somebody else has changed meanwhile: a field that nobody has typed in is as it is
 * now.
 *
 * @param begun what the fields held before anything was typed
 */
export function typedOn<Fields extends object>(now: Fields, begun: Fields, typed: Fields): Fields {
  const before = new Map<string, unknown>(Object.entries(begun))
  const changed = Object.entries(typed).filter(([name, value]) => value !== before.get(name))
  return { ...now, ...Object.fromEntries(changed) }
}
