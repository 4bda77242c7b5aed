import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Component } from './component.ts'
import { makeSbom } from './make-sbom.ts'

const app = { name: 'claimdesk', version: '1.0.0', licence: 'MIT', description: 'Checks facts' }
const part = (name: string, changes: Partial<Component> = {}): Component => ({
  name,
  version: '1.0.0',
  kind: 'library',
  licence: 'MIT',
  homepage: 'https://example.org/',
  description: '',
  purl: `pkg:npm/${name}@1.0.0`,
  sha512: '0'.repeat(128),
  bundles: ['main'],
  uses: [],
  texts: [],
  ...changes,
})
const serial = (sbom: string): unknown =>
  (JSON.parse(sbom) as { serialNumber: unknown }).serialNumber

describe('the SBOM of the same components', () => {
  it('has the same bytes, in whatever order they were found', () => {
    const components = ['a', 'b', 'c', 'd'].map((name) => part(name))
    const uses = components.map(({ purl }) => purl)
    const expected = makeSbom(app, { components, uses })
    fc.assert(
      fc.property(
        fc.shuffledSubarray(components, { minLength: 4 }),
        fc.shuffledSubarray(uses, { minLength: 4 }),
        (found, used) => makeSbom(app, { components: found, uses: used }) === expected,
      ),
    )
  })

  it('has another serial number as soon as anything differs', () => {
    const numbers = [
      [part('a')],
      [part('b')],
      [part('a', { sha512: '1'.repeat(128) })],
      [part('a', { licence: 'ISC' })],
      [part('a', { bundles: ['renderer'] })],
    ].map((components) => serial(makeSbom(app, { components, uses: [] })))
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers)
      expect(number).toMatch(/^urn:uuid:.{8}-.{4}-8.{3}-[89ab].{3}-.{12}$/)
  })

  it('is not made where something is used that is not listed', () => {
    expect(() =>
      makeSbom(app, { components: [part('a', { uses: ['pkg:npm/b'] })], uses: [] }),
    ).toThrow('pkg:npm/b is used and not listed')
  })
})
