import { beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { anna, importDraft } from '../../shared/project/sample-log.ts'
import { beginPage, openedProject } from '../project/main-stand-in.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useComparedDrafts } from './useComparedDrafts.ts'

beforeEach(beginPage)

it('the last two drafts stand side by side again where one of those compared has gone', async () => {
  const project = useProjectStore()
  const imports = ['d1', 'd2', 'd3'].map((id) => [importDraft(id, `Words of ${id}.`)])
  project.open(openedProject('ferry', ...imports), anna.by)
  const { before, after, sides } = useComparedDrafts()
  expect([before.value, after.value]).toEqual(['d2', 'd3'])
  before.value = 'd1'
  await nextTick()
  expect([before.value, after.value]).toEqual(['d1', 'd3'])
  project.undoLast()
  await nextTick()
  expect([before.value, after.value]).toEqual(['d1', 'd2'])
  expect(sides.value.after?.id).toBe('d2')
})
