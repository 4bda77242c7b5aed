import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { unmapCharacter } from './unmap-character.ts'

const fonts = new URL('../../node_modules/@fontsource-variable/', import.meta.url)

it.each([
  'inter/files/inter-latin-wght-normal.woff2',
  'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
])('%s loses the character once, and says truly how long it is', async (name) => {
  const font = await readFile(new URL(name, fonts))
  const without = Buffer.from(unmapCharacter(font, 0x02bc))
  expect(without.equals(font)).toBe(false)
  expect(without.readUInt32BE(8)).toBe(without.length)
  expect(without.length % 4).toBe(0)
  expect(unmapCharacter(without, 0x02bc)).toBe(without)
})

it('leaves a font alone that has no such character', async () => {
  const font = await readFile(new URL('inter/files/inter-greek-wght-normal.woff2', fonts))
  expect(unmapCharacter(font, 0x02bc)).toBe(font)
})
