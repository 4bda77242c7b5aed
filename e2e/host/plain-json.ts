import { randomUUID } from 'node:crypto'

/** A message as the host carries it. */
export interface PackedMessage {
  readonly json: string
  /** Long texts, for each of which a stand-in is in the JSON: `<mark>:<index>`. */
  readonly texts: readonly string[]
}

/** Begins what stands for a long text; no value of the app's can begin so by chance. */
export const TEXT_MARK = randomUUID()

/** From this length on a text is carried beside the JSON, in UTF-16 code units: to escape and to parse it takes long. */
const LONG = 100_000

/**
 * Electron's bridge carries what structured clone carries, this host plain JSON. Where the two would
 * differ (dates, maps, `undefined` in an object, NaN …) the host refuses, so that nothing works on it
 * that would not work on Electron in the same way.
 *
 * @param texts long texts are put here
 * @returns JSON of `{ value }`, without `value` for `undefined`
 */
export function packPlain(value: unknown, texts: string[]): string {
  if (value === undefined) return '{}'
  const hasLong = assertPlain(value, 'value')
  if (!hasLong) return JSON.stringify({ value })
  return JSON.stringify({ value }, (_key, item: unknown) => {
    if (typeof item !== 'string' || !isLong(item)) return item
    texts.push(item)
    return `${TEXT_MARK}:${texts.length - 1}`
  })
}

/** What is not well formed, or begins with what a reader takes for a byte order mark, does not outlast a journey as UTF-8. */
function isLong(text: string): boolean {
  return text.length >= LONG && text.isWellFormed() && !text.startsWith('\uFEFF')
}

/** @returns whether there is a long text in it */
function assertPlain(value: unknown, path: string): boolean {
  if (typeof value === 'string') return isLong(value)
  if (value === null || typeof value === 'boolean') return false
  if (typeof value === 'number' && Number.isFinite(value) && !Object.is(value, -0)) return false
  let hasLong = false
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (assertPlain(item, `${path}[${index}]`)) hasLong = true
    })
  } else if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    for (const [key, item] of Object.entries(value)) {
      if (assertPlain(item, `${path}.${key}`)) hasLong = true
    }
  } else throw new Error(`Not plain JSON, which is all the host carries: ${path}`)
  return hasLong
}
