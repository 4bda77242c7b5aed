import { describe, expect, it } from 'vitest'
import { findComponents, paragraphsOf } from './find-components.ts'
import type { ThirdPartyComponent } from './third-party.ts'

const component = (name: string, licence: string): ThirdPartyComponent => {
  return { name, licence, version: '1.2.3', kind: 'library', homepage: null, texts: [] }
}
const components = [
  component('vue', 'MIT'),
  component('@noble/hashes', 'MIT'),
  component('Données libres', 'CC-BY-4.0'),
]
const namesFound = (query: string): readonly string[] =>
  findComponents(components, query).map(({ name }) => name)

describe('finding a component', () => {
  it('goes by name and licence, by every word, in capitals or not', () => {
    expect(namesFound('mit')).toEqual(['vue', '@noble/hashes'])
    expect(namesFound('MIT nob')).toEqual(['@noble/hashes'])
    expect(namesFound('mit cc-by')).toEqual([])
  })

  it('takes a letter without its accent for the letter', () => {
    expect(namesFound('donnees')).toEqual(['Données libres'])
  })

  it('finds all for no word', () => {
    expect(namesFound('  ')).toEqual(components.map(({ name }) => name))
  })
})

describe('the paragraphs of a text', () => {
  it('keep their lines and indents', () => {
    expect(paragraphsOf('  Title\n\nOne\n  two\n \n\n\nThree\n')).toEqual([
      '  Title',
      'One\n  two',
      'Three',
    ])
  })

  it('lose no word', () => {
    const text = 'a b\n\n\nc\nd\n\n e'
    expect(paragraphsOf(text).join(' ').split(/\s+/)).toEqual(text.split(/\s+/))
  })
})
