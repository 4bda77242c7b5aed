import { expect, it } from 'vitest'
import { ana, ben, ProjectWriter } from '../project-writer.ts'
import { withWriters } from './log-writers.ts'

const head = { installation: 'installation1', lines: 3, hash: '0123456789abcdef', brokenAt: null }
const other = { ...head, installation: 'installation2' }

it('names once each who has decided something in a journal, and nobody of another', () => {
  const writer = new ProjectWriter(['The bridge opened in 1932.'])
    .claim('a', 'The bridge')
    .judge('a', 'verified', 'content', ben)
    .judge('a', 'disputed', 'content', ana)
    .record(
      { type: 'rationale.written', data: { claim: 'a', rationale: 'x' } },
      { ...ben, name: ' ' },
    )
  expect(withWriters([head, other], writer.events)).toEqual([
    { ...head, writers: ['Ana Ruiz', 'Ben Okri'] },
    { ...other, writers: [] },
  ])
})
