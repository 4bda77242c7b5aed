import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeNewsroomFile } from '../../shared/report/newsroom/newsroom-file.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'
import { exportKinds } from '../../shared/project/vocabulary.ts'
import { defaultSettings } from '../user-data/settings-file.ts'
import { bytesIn, checkedProject } from './sample-projects.ts'
import { runIn } from './sample-terminal.ts'

let parent: string
let out: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'claimdesk-report-'))
  out = join(parent, 'out')
  await mkdir(out)
})
afterEach(() => rm(parent, { recursive: true }))

describe('claimdesk report', () => {
  it('writes every kind that needs no window, and changes no byte of a project that is open', async () => {
    const { project } = await checkedProject(parent)
    const before = await bytesIn(project.folder)
    const kinds = exportKinds.filter((kind) => kind !== 'pdf')
    const args = ['report', project.folder, '--as', kinds.join(), '--out', out]
    const { code, said, complained } = await runIn(parent, args)
    expect({ code, complained }).toEqual({ code: 0, complained: '' })
    expect(said).toContain('The report on “Le pont” is final.')
    expect(await readdir(out)).toHaveLength(kinds.length)
    expect(await bytesIn(project.folder)).toEqual(before)
    await project.close()
  })

  it('replaces nothing in the folder', async () => {
    const { project } = await checkedProject(parent)
    const args = ['report', project.folder, '--as', 'markdown', '--out', out]
    await runIn(parent, args)
    const [first = ''] = await readdir(out)
    await writeFile(join(out, first), 'mine')
    await runIn(parent, args)
    expect(await readFile(join(out, first), 'utf8')).toBe('mine')
    expect(await readdir(out)).toHaveLength(2)
    await project.close()
  })

  it('names each file by what it is, however long the title', async () => {
    const { project } = await checkedProject(parent, { title: 'Le pont de la rivière '.repeat(20) })
    await project.close()
    const kinds = 'html,checking-copy,checked-copy-html'
    await runIn(parent, ['report', project.folder, '--as', kinds, '--out', out])
    const names = await readdir(out)
    expect(names.map((name) => / – (.*)\.html$/.exec(name)?.[1]).sort()).toEqual([
      'checked copy',
      'checking copy',
      'fact check',
    ])
  })

  it('says what makes the report a draft, and writes it all the same', async () => {
    const { project } = await checkedProject(parent, { verdict: 'pending' })
    await project.close()
    const args = ['report', project.folder, '--as', 'claims-csv', '--out', out]
    const words = await runIn(parent, args)
    expect(words.said).toContain('is a draft:\n- 1 claim is still pending')
    const json = await runIn(parent, [...args, '--json'], { language: 'fr' })
    expect(JSON.parse(json.said)).toMatchObject({
      status: 'draft',
      hindrances: [
        { kind: 'pending', message: '1 affirmation est encore en attente', claims: [1] },
      ],
      exports: [{ kind: 'claims-csv', state: 'written', error: null }],
    })
    expect([words.code, json.code]).toEqual([1, 1])
  })

  it('is in the language and in the name of the newsroom that are asked for', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const newsroom = join(parent, 'newsroom.json')
    await writeFile(newsroom, writeNewsroomFile({ ...unnamedNewsroom, name: 'La Gazette' }))
    const args = ['report', project.folder, '--as', 'markdown', '--out', out]
    await runIn(parent, [...args, '--language', 'fr', '--newsroom', newsroom])
    const [name = ''] = await readdir(out)
    expect(name).toBe('Le pont – vérification.md')
    const text = await readFile(join(out, name), 'utf8')
    expect(text).toContain('La Gazette')
    expect(text).toContain('Vérifié')
  })

  it('writes nothing with a file that is no newsroom’s', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const args = ['report', project.folder, '--as', 'markdown', '--out', out]
    const file = join(project.folder, 'project.json')
    const { code, complained } = await runIn(parent, [...args, '--newsroom', file])
    expect(code).toBe(3)
    expect(complained).toContain('“project.json” does not hold the settings of a newsroom.')
    expect(await readdir(out)).toEqual([])
  })

  it('makes no folder, and takes no file for one', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    await writeFile(join(parent, 'taken'), '')
    for (const name of ['new', 'taken']) {
      const folder = join(parent, name)
      const args = ['report', project.folder, '--as', 'markdown', '--out', folder]
      const { code, complained } = await runIn(parent, args)
      expect(code).toBe(4)
      expect(complained).toContain(`There is no folder “${folder}”`)
    }
    expect(await readdir(parent)).not.toContain('new')
  })

  it('writes nothing into the project, whatever its folder there is called', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const folder = join(project.folder, '..exports')
    await mkdir(folder)
    const args = ['report', project.folder, '--as', 'markdown', '--out', folder]
    expect((await runIn(parent, args)).code).toBe(2)
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    { out: 'new', code: 4, error: { code: 'not-found' } },
    { out: '.', code: 2, error: { code: 'usage', kind: 'out-in-project' } },
    { out: 'out', kinds: 'word', code: 2, error: { code: 'usage', kind: 'unknown-kind' } },
    { out: '', code: 2, error: { code: 'usage', kind: 'no-value' } },
  ])('says as JSON, too, why nothing is written into “$out”', async ({ kinds, ...given }) => {
    const { project } = await checkedProject(parent)
    await project.close()
    const folder = given.out === '.' ? project.folder : given.out && join(parent, given.out)
    const args = ['report', project.folder, '--as', kinds ?? 'markdown', '--out', folder, '--json']
    const { code, said, complained } = await runIn(parent, args)
    expect(JSON.parse(said)).toMatchObject({ error: given.error })
    expect(code).toBe(given.code)
    expect(complained).not.toBe('')
  })

  it('says as JSON, too, that something is wrong with the program itself', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const args = ['report', project.folder, '--as', 'markdown', '--out', out, '--json']
    const settings = { ...defaultSettings, newsroom: null as never }
    const { code, said, complained } = await runIn(parent, args, { settings })
    expect(JSON.parse(said)).toMatchObject({ error: { code: 'unexpected' } })
    expect(code).toBe(5)
    expect(complained).toMatch(/^TypeError: .*\n\s+at /)
  })

  it('writes nothing into the project, not by a link either', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const before = await bytesIn(project.folder)
    await symlink(join(project.folder, 'files'), join(parent, 'link'))
    for (const folder of [project.folder, join(parent, 'link')]) {
      const args = ['report', project.folder, '--as', 'markdown', '--out', folder]
      expect((await runIn(parent, args)).code).toBe(2)
    }
    expect(await bytesIn(project.folder)).toEqual(before)
  })

  it('writes the other kinds where nothing can print a PDF, and says what is missing', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const args = ['report', project.folder, '--as', 'pdf,markdown', '--out', out]
    const { code, complained } = await runIn(parent, args)
    expect(code).toBe(5)
    expect(complained).toContain('pdf: nothing here can print a PDF.')
    expect(await readdir(out)).toEqual(['Le pont – fact check.md'])
  })

  it('writes nothing more once it is broken off', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const args = ['report', project.folder, '--as', 'markdown', '--out', out]
    const { code, said, complained } = await runIn(parent, args, { signal: AbortSignal.abort() })
    expect({ code, said }).toEqual({ code: 4, said: '' })
    expect(complained).toContain('markdown: not written, as you broke off.')
    expect(await readdir(out)).toEqual([])
  })
})
