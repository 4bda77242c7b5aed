import '../project/main-stand-in.ts'
import { describe, expect, it } from 'vitest'
import type { UnsentText } from '../../shared/ipc/unsent.ts'
import { goneOnWith } from './useUnsentText.ts'

const kept: UnsentText = {
  kind: 'text',
  id: 'one',
  claim: 'c1',
  field: 'rationale',
  text: 'Counted twice.',
  begun: 'Counted.',
}

describe('a text that could not be recorded', () => {
  it('stands as it was typed where nothing else was written since', () => {
    expect(goneOnWith(kept, 'Counted.')).toBe('Counted twice.')
    expect(goneOnWith(kept, 'Counted twice.')).toBe('Counted twice.')
  })

  it('stands after what somebody else has written', () => {
    expect(goneOnWith(kept, 'The port has a log.')).toBe('The port has a log.\nCounted twice.')
  })
})
