import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfBase64 } from './base64.ts'

describe('bytesOfBase64', () => {
  it('reads what was written, of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(new Uint8Array(bytes))
      }),
    )
  })
})
