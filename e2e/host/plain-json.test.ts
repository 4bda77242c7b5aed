import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packPlain, TEXT_MARK } from './plain-json.ts'

/** As it is after one journey: JSON knows no `-0`. */
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value): unknown => JSON.parse(JSON.stringify(value)))

const unpack = (json: string): unknown => (JSON.parse(json) as { value?: unknown }).value

describe('packPlain', () => {
  it('carries what it takes exactly as a structured clone would, and refuses the rest', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withBigInt: true }), (value) => {
        let packed: string
        try {
          packed = packPlain(value, [])
        } catch {
          return
        }
        expect(unpack(packed)).toStrictEqual(structuredClone(value))
      }),
      { numRuns: 3000 },
    )
  })

  it('takes all of JSON', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(unpack(packPlain(value, []))).toStrictEqual(value)
      }),
    )
  })

  it('carries a long text beside the JSON', () => {
    const texts: string[] = []
    const long = 'é"'.repeat(100_000)
    expect(JSON.parse(packPlain({ a: ['short', long], b: long }, texts))).toEqual({
      value: { a: ['short', `${TEXT_MARK}:0`], b: `${TEXT_MARK}:1` },
    })
    expect(texts).toEqual([long, long])
  })

  it.each([
    ['is not well formed', `\uD800${'x'.repeat(200_000)}`],
    ['begins with a byte order mark', `\uFEFF${'x'.repeat(200_000)}`],
  ])(
    'leaves a long text in the JSON that %s: as a file it would arrive as another',
    (_what, long) => {
      const texts: string[] = []
      expect(unpack(packPlain([long], texts))).toEqual([long])
      expect(texts).toEqual([])
    },
  )

  it('carries undefined by itself', () => {
    expect(unpack(packPlain(undefined, []))).toBeUndefined()
  })

  it.each([
    ['undefined in an object', { a: { b: undefined } }, 'value.a.b'],
    ['a hole in a list', [1, undefined], 'value[1]'],
    ['a date', { at: new Date(0) }, 'value.at'],
    ['a map', [new Map()], 'value[0]'],
    ['not a number', NaN, 'value'],
    ['a function', { run: () => 1 }, 'value.run'],
    ['a class’s object', { error: new Error('x') }, 'value.error'],
  ])('refuses %s and names the place', (_what, value, place) => {
    expect(() => packPlain(value, [])).toThrow(`: ${place}`)
  })
})
