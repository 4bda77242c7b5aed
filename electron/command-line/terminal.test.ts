import { beforeEach, describe, expect, it } from 'vitest'
import { terminalOn } from './terminal.ts'

let said: string[]
const terminal = terminalOn(
  (text) => said.push(text),
  (text) => said.push(text),
)
beforeEach(() => {
  said = []
})

/** A title that would clear a terminal, rename its window and turn round what comes after it. */
const hostile = 'Le pont \x1b[2J\x1b]0;sh\x07 \x9b2J \x7f \u202Efdp'

describe('a terminal', () => {
  it('shows of a title that acts on it what it is', () => {
    terminal.say(`The project “${hostile}” is whole.\n- No problem.`)
    terminal.complain(hostile)
    expect(said.join('')).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
    expect(said[0]).toContain('Le pont ␛[2J')
    expect(said[0]).toContain('is whole.\n- No problem.')
    expect(said[1]).toMatch(/\u202Efdp\u202C$/)
  })

  it('gives a program the same title, in nothing that acts on it', () => {
    terminal.sayJson({ title: hostile })
    expect(said[0]).toMatch(/^[\n\x20-\x7e]+$/)
    expect(JSON.parse(said[0] ?? '')).toEqual({ title: hostile })
  })
})
