import { asked, beginPage, openedProject, waiting } from '../project/main-stand-in.ts'
import { beforeEach, expect, it, vi } from 'vitest'
import { effectScope } from 'vue'
import { fail, succeed } from '../../shared/ipc/app-error.ts'
import { anna } from '../../shared/project/sample-log.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useFilePreview } from './useFilePreview.ts'

beforeEach(beginPage)

it('a file that is put back is not opened once one has left it', async () => {
  useProjectStore().open(openedProject('ferry'), anna.by)
  const file = { name: 'log.pdf', extension: 'pdf', sha256: '0'.repeat(64), size: 1 }
  const scope = effectScope()
  const preview = scope.run(() => useFilePreview(file))
  ;(await asked('preview.open')).answer(fail({ code: 'not-found', name: file.name }))
  let isOver = false
  void preview?.putBack().then(() => (isOver = true))
  const put = await asked('files.putBack')
  scope.stop()
  put.answer(succeed(true))
  for (let looks = 0; looks < 3; looks += 1) (await asked('files.damaged')).answer(succeed([]))
  await vi.waitUntil(() => isOver || waiting('preview.open').length > 0)
  expect(waiting('preview.open')).toEqual([])
})
