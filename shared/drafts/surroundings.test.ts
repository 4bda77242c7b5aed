import { describe, expect, it } from 'vitest'
import { surroundings } from './surroundings.ts'

describe('surroundings', () => {
  it('stay within the block', () => {
    const text = 'One block.\n\nThe mayor said so.\n\nAnother.'
    const start = text.indexOf('mayor')
    expect(surroundings(text, { start, end: start + 5 })).toEqual({
      before: 'The ',
      words: 'mayor',
      after: ' said so.',
      block: 2,
    })
  })

  it('say where more of a long block was left out', () => {
    const text = `${'a'.repeat(80)} mayor ${'b'.repeat(80)}`
    const { before, after } = surroundings(text, { start: 81, end: 86 })
    expect(before).toBe(`…${'a'.repeat(59)} `)
    expect(after).toBe(` ${'b'.repeat(59)}…`)
  })

  it('begin and end with whole characters', () => {
    const { before, after } = surroundings(`${'🌊'.repeat(40)}x${'🌊'.repeat(40)}`, {
      start: 80,
      end: 81,
    })
    expect(before).toBe(`…${'🌊'.repeat(30)}`)
    expect(after).toBe(`${'🌊'.repeat(30)}…`)
    const odd = surroundings(`a${'🌊'.repeat(40)} x ${'🌊'.repeat(40)}`, { start: 82, end: 83 })
    expect(odd.before).toBe(`…${'🌊'.repeat(29)} `)
    expect(odd.after).toBe(` ${'🌊'.repeat(29)}…`)
  })

  it('are those of the first block too', () => {
    expect(surroundings('Mayor', { start: 0, end: 5 })).toEqual({
      before: '',
      words: 'Mayor',
      after: '',
      block: 1,
    })
  })
})
