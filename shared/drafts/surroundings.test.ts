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

  it('are those of the first block too', () => {
    expect(surroundings('Mayor', { start: 0, end: 5 })).toEqual({
      before: '',
      words: 'Mayor',
      after: '',
      block: 1,
    })
  })
})
