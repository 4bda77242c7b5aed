import { asked, beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { succeed } from '../../shared/ipc/app-error.ts'
import type { CslItem, FileReference } from '../../shared/project/sources.ts'
import { anna, ben, record } from '../../shared/project/sample-log.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useSourceForm } from './useSourceForm.ts'

const fileCalled = (name: string, letter: string): FileReference => ({
  sha256: letter.repeat(64),
  extension: 'pdf',
  name,
  size: 1,
})
const [register, map, photo] = [
  fileCalled('register.pdf', 'a'),
  fileCalled('map.pdf', 'b'),
  fileCalled('photo.pdf', 'c'),
]
const csl: CslItem = { type: 'report', title: 'The registr', publisher: 'The town' }
const describing = { task: 'describe', source: 's1' } as const

beforeEach(() => {
  beginPage()
  useProjectStore().open(
    openedProject('ferry', [
      { type: 'source.added', data: { source: 's1', csl, files: [register] } },
    ]),
    anna.by,
  )
})

/** What a colleague has made of the source arrives. */
function receive(changed: CslItem, files: FileReference[]): void {
  useProjectStore().receive({
    project: 'ferry',
    installation: anna.installation,
    access: 'write',
    from: [ben.installation],
    notices: [],
    events: record(
      ben,
      [],
      [],
      [],
      [{ type: 'source.edited', data: { source: 's1', csl: changed, files } }],
    ),
  })
}

const source = () => useProjectStore().project?.sources.get('s1')

describe('a source that a colleague changes while its fields are shown', () => {
  it('keeps what they said of it beside what was typed, above all that it is confidential', () => {
    const form = useSourceForm(describing)
    receive({ ...csl, publisher: 'The county', custom: { confidential: true } }, [register])
    form.fields.title = 'The register'
    expect(form.save('new')).toBe('s1')
    expect(source()?.csl).toEqual({
      type: 'report',
      title: 'The register',
      publisher: 'The county',
      custom: { confidential: true },
    })
  })

  it('has the files that either attached, and not those that either took off', async () => {
    const form = useSourceForm(describing)
    receive(csl, [register, map])
    const added = form.addFiles([photo])
    const call = await asked('files.describe')
    call.answer(succeed(null))
    await added
    form.removeFile(register.sha256)
    form.save('new')
    expect(source()?.files).toEqual([map, photo])
  })

  it('is not said to be there already', () => {
    const form = useSourceForm(describing)
    receive({ ...csl, title: 'The register' }, [register])
    expect(form.same.value).toBeNull()
  })
})

it('stays confidential where what was typed before it became so is gone on with', () => {
  const before = useSourceForm(describing).typed.value
  receive({ ...csl, custom: { confidential: true } }, [register])
  const form = useSourceForm(describing)
  form.restore({ ...before, fields: { ...before.fields, title: 'The register' } })
  form.save('new')
  expect(source()?.csl).toMatchObject({ title: 'The register', custom: { confidential: true } })
})
