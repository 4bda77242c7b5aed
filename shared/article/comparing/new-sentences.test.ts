import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block } from '../../project/records.ts'
import { canonicalText } from '../canonical-text.ts'
import { newSentences } from './new-sentences.ts'

const paragraphs = (...texts: readonly string[]): readonly Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))

function newIn(before: readonly string[], after: readonly string[]): readonly string[] {
  const blocks = paragraphs(...after)
  const text = canonicalText(blocks)
  return newSentences(paragraphs(...before), blocks, 'en').map(({ start, end }) =>
    text.slice(start, end),
  )
}

const FLOOD = 'The river rose by three metres in six hours.'
const SCHOOLS = 'Three schools remain closed until Friday.'
const POWER = 'Seven towns are without power since the night.'
const MAYOR = 'The mayor spoke to reporters in front of the town hall.'

const draft = fc.array(
  fc
    .array(fc.constantFrom(FLOOD, SCHOOLS, POWER, MAYOR, 'Police said.'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((sentences) => sentences.join(' ')),
  { maxLength: 6 },
)

describe('newSentences', () => {
  it('finds none in a draft that is the same, and all where there was nothing', () => {
    const law = fc.property(draft, (same) => {
      expect(newIn(same, same)).toEqual([])
      expect(newIn([], same).join(' ')).toBe(same.join(' '))
    })
    fc.assert(law)
  })

  it('finds a sentence that speaks of something else, wherever it is put', () => {
    const law = fc.property(draft, fc.nat(6), (before, place) => {
      const inserted = 'A helicopter landed on the beach at noon.'
      expect(newIn(before, before.toSpliced(place, 0, inserted))).toEqual([inserted])
    })
    fc.assert(law)
  })

  it('takes sentences that moved, changed, were parted or put together for known', () => {
    expect(
      newIn([`${FLOOD} ${SCHOOLS}`, POWER, MAYOR], [MAYOR, POWER, `${SCHOOLS} ${FLOOD}`]),
    ).toEqual([])
    expect(newIn([FLOOD], [FLOOD.replace('three', 'four')])).toEqual([])
    const parted = [
      'The river rose by three metres. It did so in six hours, people at the mill said.',
    ]
    const whole = ['The river rose by three metres in six hours, people at the mill said.']
    expect(newIn(whole, parted)).toEqual([])
    expect(newIn(parted, whole)).toEqual([])
  })

  it('finds the copy of a repeated sentence that stands in what was added', () => {
    const before = [`${FLOOD} Police said.`, `${SCHOOLS} Police said.`]
    const blocks = paragraphs(before[0] ?? '', `${POWER} Police said.`, before[1] ?? '')
    const text = canonicalText(blocks)
    const added = newSentences(paragraphs(...before), blocks, 'en')
    expect(added.map(({ start, end }) => text.slice(start, end))).toEqual([POWER, 'Police said.'])
    expect(added[1]?.start).toBe(text.indexOf(POWER) + POWER.length + 1)
  })
})
