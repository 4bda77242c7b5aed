import { describe, expect, it } from 'vitest'
import { fileOwners } from './file-owners.ts'
import type { Draft, Project, Source } from './model.ts'
import { fold } from './project-log.ts'

const file = (sign: string) => ({
  sha256: sign.repeat(64),
  extension: 'pdf',
  name: `${sign}.pdf`,
  size: 1,
})
/** Only what is read of them. */
const draft = (title: string, sign: string) => ({ title, original: file(sign) }) as Draft
const source = (title: string, ...signs: string[]) =>
  [title, { csl: { title }, files: signs.map(file) } as unknown as Source] as const

const project: Project = {
  ...fold([]),
  drafts: [draft('First draft', 'a'), draft('Second draft', 'b')],
  sources: new Map([source('Log', 'c', 'a'), source('Minutes', 'c')]),
}

describe('what a file is kept for', () => {
  it('are all the drafts and sources that have it', () => {
    expect(fileOwners(project, 'a'.repeat(64))).toEqual([
      { kind: 'draft', title: 'First draft' },
      { kind: 'source', title: 'Log' },
    ])
    expect(fileOwners(project, 'c'.repeat(64))).toEqual([
      { kind: 'source', title: 'Log' },
      { kind: 'source', title: 'Minutes' },
    ])
  })

  it('is nothing where the sources that had it were taken away', () => {
    expect(fileOwners(project, 'd'.repeat(64))).toEqual([])
  })
})
