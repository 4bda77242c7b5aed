/**
 * Electron's bridge carries what structured clone carries, this host plain JSON. Where the two would
 * differ (dates, maps, `undefined` in an object, NaN …) the host refuses, so that nothing works on it
 * that would not work on Electron in the same way.
 *
 * @returns JSON of `{ value }`, without `value` for `undefined`
 */
export function packPlain(value: unknown): string {
  if (value === undefined) return '{}'
  assertPlain(value, 'value')
  return JSON.stringify({ value })
}

function assertPlain(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return
  if (Array.isArray(value)) {
    value.forEach((item, index) => assertPlain(item, `${path}[${index}]`))
  } else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, item] of Object.entries(value)) assertPlain(item, `${path}.${key}`)
  } else throw new Error(`Not plain JSON, which is all the host carries: ${path}`)
}
