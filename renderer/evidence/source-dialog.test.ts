import { beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { anna, attachedEvidence, claimAt, citedSource } from '../../shared/project/sample-log.ts'
import { usePreviewDialog } from '../preview/preview-dialog.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useSourceDialog } from './source-dialog.ts'

beforeEach(beginPage)

function open(id: string): void {
  const opened = openedProject(id, [claimAt('c1', 0, 32)], [citedSource], [attachedEvidence])
  useProjectStore().open(opened, anna.by)
}

describe('what is being said of a source', () => {
  it('is over when another project takes the place of its own', () => {
    open('ferry')
    const dialog = useSourceDialog()
    dialog.describe('s1')
    open('bridge')
    expect(dialog.task).toBeNull()
    dialog.add('c1')
    expect(dialog.task).toMatchObject({ task: 'add', claim: 'c1' })
    useProjectStore().close()
    expect(dialog.task).toBeNull()
  })

  it('is not begun for a claim that is gone by the time that a file has come', () => {
    open('ferry')
    const dialog = useSourceDialog()
    dialog.add('c2', { url: 'https://example.org' })
    expect(dialog.task).toBeNull()
  })
})

it('a file that is looked at is closed with its project, so that nothing of it is picked for another', () => {
  open('ferry')
  const preview = usePreviewDialog()
  preview.show(
    { name: 'log.pdf', extension: 'pdf', sha256: '0'.repeat(64), size: 1 },
    () => undefined,
  )
  open('bridge')
  expect(preview.target).toBeNull()
})
