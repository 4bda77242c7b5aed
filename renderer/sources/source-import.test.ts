import { asked, beginPage, openedProject, waiting } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { succeed } from '../../shared/ipc/app-error.ts'
import { anna } from '../../shared/project/sample-log.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useSourceImport } from './source-import.ts'

beforeEach(() => {
  beginPage()
  open('ferry')
})

const open = (id: string): void => useProjectStore().open(openedProject(id), anna.by)
const list = (name: string) => ({ name, items: [], unread: [], cut: [] })
const dropped = (...names: string[]) => names.map((name) => new File([], name))

describe('a list of sources', () => {
  it('is not offered to another project than the one that it was chosen for', async () => {
    const imports = useSourceImport()
    const chosen = imports.choose()
    const call = await asked('sources.choose')
    open('bridge')
    call.answer(succeed(list('ferry.bib')))
    await chosen
    expect(imports.current).toBeNull()
  })

  it('is put away when its project is closed, and so are those that wait behind it', async () => {
    const imports = useSourceImport()
    const reading = imports.drop(dropped('one.bib', 'two.bib'))
    ;(await asked('sources.readDropped')).answer(succeed(list('one.bib')))
    await reading
    expect(imports.current).not.toBeNull()
    useProjectStore().close()
    expect(imports.current).toBeNull()
    await imports.close()
    expect(waiting('sources.readDropped')).toEqual([])
  })

  it('is read where it was dropped while another project’s was', async () => {
    const imports = useSourceImport()
    void imports.drop(dropped('ferry.bib'))
    const call = await asked('sources.readDropped')
    open('bridge')
    await imports.drop(dropped('bridge.bib'))
    call.answer(succeed(list('ferry.bib')))
    ;(await asked('sources.readDropped')).answer(succeed(list('bridge.bib')))
    await vi.waitUntil(() => imports.current !== null)
    expect(imports.current).toMatchObject({ list: { name: 'bridge.bib' } })
  })

  it('has its turn after those that were dropped before, also while one of them is being read', async () => {
    const imports = useSourceImport()
    void imports.drop(dropped('one.bib', 'two.bib'))
    await imports.drop(dropped('three.bib'))
    const seen: (string | null)[] = []
    for (const name of ['one.bib', 'two.bib', 'three.bib']) {
      ;(await asked('sources.readDropped')).answer(succeed(list(name)))
      await vi.waitUntil(() => imports.current !== null)
      seen.push(imports.current?.state === 'read' ? imports.current.list.name : null)
      void imports.close()
    }
    expect(seen).toEqual(['one.bib', 'two.bib', 'three.bib'])
  })
})
