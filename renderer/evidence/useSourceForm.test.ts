import { asked, beginPage, openedProject } from '../project/main-stand-in.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { succeed } from '../../shared/ipc/app-error.ts'
import type { EventDraft } from '../../shared/project/events.ts'
import type { CslItem, FileReference } from '../../shared/project/sources.ts'
import { anna, attachedEvidence, ben, claimAt, record } from '../../shared/project/sample-log.ts'
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
    openedProject(
      'ferry',
      [claimAt('c1', 0, 32)],
      [{ type: 'source.added', data: { source: 's1', csl, files: [register] } }, attachedEvidence],
    ),
    anna.by,
  )
})

/** What a colleague has made of the source arrives. */
function receive(changed: CslItem, files: FileReference[]): void {
  hear({ type: 'source.edited', data: { source: 's1', csl: changed, files } })
}

/** What a colleague has recorded arrives. */
function hear(recorded: EventDraft): void {
  const project = useProjectStore()
  // Each a second after the other, and after what is there.
  const before = project.allEvents().map((): EventDraft[] => [])
  project.receive({
    project: 'ferry',
    installation: anna.installation,
    access: 'write',
    from: [ben.installation],
    notices: [],
    events: record(ben, ...before, [recorded]),
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

it('keeps what a colleague says of the evidence beside what is typed of it', () => {
  const { project } = useProjectStore()
  const evidence = project?.claims.get('c1')?.evidence[0]
  if (!evidence) throw new Error('no evidence')
  const form = useSourceForm({ task: 'edit', claim: 'c1', evidence })
  hear({
    type: 'evidence.edited',
    data: { claim: 'c1', evidence: { ...evidence, stance: 'contradicts' } },
  })
  form.evidence.value = { ...form.evidence.value, passage: 'It was 1932.' }
  form.save('new')
  expect(useProjectStore().project?.claims.get('c1')?.evidence).toMatchObject([
    { id: 'e1', stance: 'contradicts', passage: 'It was 1932.' },
  ])
})

it('has only what was typed of it, where that is gone on with after a colleague has changed it', () => {
  const { project } = useProjectStore()
  const evidence = project?.claims.get('c1')?.evidence[0]
  if (!evidence) throw new Error('no evidence')
  const task = { task: 'edit', claim: 'c1', evidence } as const
  const begun = useSourceForm(task).typed.value
  const typed = {
    ...begun,
    fields: { ...begun.fields, title: 'The register' },
    evidence: { ...begun.evidence, passage: 'It was 1932.' },
    files: [register, photo],
  }
  receive({ ...csl, publisher: 'The county', custom: { confidential: true } }, [map])
  const changed = { ...evidence, stance: 'contradicts' } as const
  hear({ type: 'evidence.edited', data: { claim: 'c1', evidence: changed } })

  const form = useSourceForm({ ...task, evidence: changed })
  form.restore(typed, begun)
  form.save('new')
  expect(source()?.csl).toEqual({
    type: 'report',
    title: 'The register',
    publisher: 'The county',
    custom: { confidential: true },
  })
  expect(source()?.files).toEqual([map, photo])
  expect(useProjectStore().project?.claims.get('c1')?.evidence).toMatchObject([
    { stance: 'contradicts', passage: 'It was 1932.' },
  ])
})

it('stays confidential where what was typed before it became so is gone on with', () => {
  const before = useSourceForm(describing).typed.value
  receive({ ...csl, custom: { confidential: true } }, [register])
  const form = useSourceForm(describing)
  form.restore({ ...before, fields: { ...before.fields, title: 'The register' } })
  form.save('new')
  expect(source()?.csl).toMatchObject({ title: 'The register', custom: { confidential: true } })
})

describe('a source that a colleague takes away while its fields are shown', () => {
  const other: CslItem = { type: 'report', title: 'The registr', number: '7' }
  const removed: EventDraft = { type: 'source.removed', data: { source: 's1' } }
  const cited = () => {
    const [evidence] = useProjectStore().project?.claims.get('c1')?.evidence ?? []
    if (!evidence) throw new Error('no evidence')
    return evidence
  }

  it('is the one that they joined it to, with what was typed', () => {
    const form = useSourceForm({ task: 'edit', claim: 'c1', evidence: cited() })
    hear({ type: 'source.added', data: { source: 's2', csl: other, files: [map] } })
    const moved = { ...cited(), source: 's2' }
    hear({ type: 'evidence.edited', data: { claim: 'c1', evidence: moved } })
    hear(removed)
    form.fields.title = 'The register'
    expect(form.save('new')).toBe('s2')
    expect(cited().source).toBe('s2')
    expect(source()).toBeUndefined()
    expect(useProjectStore().project?.sources.get('s2')).toMatchObject({
      csl: { ...other, title: 'The register' },
      files: [map],
    })
  })

  it('is there again as it was typed where it was described by itself', () => {
    hear({ type: 'evidence.detached', data: { claim: 'c1', evidence: 'e1' } })
    const form = useSourceForm(describing)
    hear(removed)
    expect(source()).toBeUndefined()
    form.fields.title = 'The register'
    expect(form.save('new')).toBe('s1')
    expect(source()).toMatchObject({ csl: { ...csl, title: 'The register' }, files: [register] })
  })

  it('is not cited again', () => {
    hear({ type: 'evidence.detached', data: { claim: 'c1', evidence: 'e1' } })
    const adding = {
      task: 'add',
      claim: 'c1',
      url: '',
      title: '',
      files: [],
      resumed: null,
    } as const
    const form = useSourceForm(adding)
    form.origin.value = 'known'
    form.chosen.value = 's1'
    hear(removed)
    expect(form.save('new')).toBeNull()
    expect(form.problems.value).toEqual({ chosen: 'source.problems.chosen' })
  })
})
