import { asked, beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, expect, it } from 'vitest'
import { succeed } from '../../shared/ipc/app-error.ts'
import type { UnsentComment } from '../../shared/ipc/unsent.ts'
import { anna } from '../../shared/project/sample-log.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useUnsentStore } from './unsent-store.ts'

beforeEach(beginPage)

function open(id: string): void {
  useProjectStore().open(openedProject(id), anna.by)
  useUnsentStore().open([])
}

const comment = (id: string): UnsentComment => ({
  kind: 'comment',
  id,
  claim: 'c1',
  text: 'Counted',
  request: null,
  assignee: '',
})

it('keeps what is typed in the project that it was typed in, whatever is open by the time it is sent', async () => {
  open('ferry')
  const unsent = useUnsentStore()
  unsent.keep(comment('one'))
  unsent.keep(comment('two'))
  void unsent.flush()
  const first = await asked('projects.keepUnsent')
  open('bridge')
  first.answer(succeed(null))
  const second = await asked('projects.keepUnsent')
  expect(second.input).toEqual({ project: 'ferry', writing: comment('two') })
})

it('forgets what was given up in the project that it was given up in', async () => {
  open('ferry')
  const unsent = useUnsentStore()
  unsent.keep(comment('one'))
  void unsent.flush()
  const keeping = await asked('projects.keepUnsent')
  unsent.discard('one')
  open('bridge')
  keeping.answer(succeed(null))
  expect((await asked('projects.forgetUnsent')).input).toEqual({ project: 'ferry', id: 'one' })
})

it('says of no project why a writing of the one before could not be kept', async () => {
  open('ferry')
  const unsent = useUnsentStore()
  unsent.keep(comment('one'))
  void unsent.flush()
  const keeping = await asked('projects.keepUnsent')
  open('bridge')
  keeping.answer({ ok: false, error: { code: 'disk-full' } })
  unsent.keep(comment('two'))
  void unsent.flush()
  await asked('projects.keepUnsent')
  expect(unsent.failure).toBeNull()
})

it('keeps what is being written of a claim that is joined to another with that one', async () => {
  open('ferry')
  const unsent = useUnsentStore()
  unsent.keep(comment('one'))
  unsent.keep({ ...comment('two'), claim: 'c2' })
  unsent.moveTo('c1', 'c2')
  expect([...unsent.claims]).toEqual(['c1'])
  void unsent.flush()
  const first = await asked('projects.keepUnsent')
  expect(first.input).toEqual({ project: 'ferry', writing: comment('one') })
  first.answer(succeed(null))
  const second = await asked('projects.keepUnsent')
  expect(second.input).toEqual({ project: 'ferry', writing: comment('two') })
})
