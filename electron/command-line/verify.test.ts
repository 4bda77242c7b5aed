import { appendFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { JournalHeads } from '../user-data/journal-heads.ts'
import { OpenProject } from '../projects/open-project.ts'
import { bytesIn, checkedProject, INSTALLATION } from './sample-projects.ts'
import { runIn } from './sample-terminal.ts'

let parent: string
beforeEach(async () => (parent = await mkdtemp(join(tmpdir(), 'claimdesk-verify-'))))
afterEach(() => rm(parent, { recursive: true }))

const journalOf = (project: OpenProject): string =>
  join(project.folder, 'journal', `${INSTALLATION}.jsonl`)

describe('claimdesk verify', () => {
  it('says of a whole project that it is as it was written', async () => {
    const { project } = await checkedProject(parent)
    const { code, said } = await runIn(parent, ['verify', project.folder])
    expect(said).toBe('Le pont: 1 log, 6 lines; 1 file. All is as it was written.')
    expect(code).toBe(0)
    await project.close()
  })

  it('changes no byte of a project that is open elsewhere, and leaves it to be written', async () => {
    const { project } = await checkedProject(parent)
    await appendFile(journalOf(project), '{"torn')
    const before = await bytesIn(parent)
    await runIn(parent, ['verify', project.folder])
    expect(await bytesIn(parent)).toEqual(before)
    expect(project.access).toBe('write')
    await project.close()
  })

  it('finds a changed line, lines that are no decisions, and a last line that was cut', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const text = await readFile(journalOf(project), 'utf8')
    await writeFile(journalOf(project), `${text.replace('Ana', 'Eva')}nonsense\n{"torn`)
    const { code, said } = await runIn(parent, ['verify', project.folder, '--json'])
    const file = `${INSTALLATION}.jsonl`
    expect(JSON.parse(said)).toMatchObject({
      project: { id: 'p1', title: 'Le pont' },
      problems: [
        { kind: 'broken-chain', file, line: 1 },
        { kind: 'unreadable-lines', file, lines: 1 },
        { kind: 'torn-line', file },
      ],
    })
    expect(code).toBe(1)
    const inWords = await runIn(parent, ['verify', project.folder])
    expect(inWords.said).toContain(`${file}: 1 line cannot be read.`)
  })

  it('finds that decisions which this computer had saved are gone', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    await mkdir(join(parent, 'user-data'))
    const heads = await JournalHeads.open(join(parent, 'user-data'))
    await (await OpenProject.open(project.folder, INSTALLATION, { heads })).close()
    const text = await readFile(journalOf(project), 'utf8')
    await truncate(
      journalOf(project),
      Buffer.byteLength(text.split('\n').slice(0, 4).join('\n')) + 1,
    )
    const { code, said } = await runIn(parent, ['verify', project.folder])
    expect(said).toContain('lacks decisions that this computer had saved')
    expect(code).toBe(1)
  })

  it('finds files that are missing, and files of which only the content changed', async () => {
    const { project, file } = await checkedProject(parent)
    await project.close()
    const path = join(project.folder, 'files', `${file.sha256}.txt`)
    await writeFile(path, 'x'.repeat(file.size))
    const changed = await runIn(parent, ['verify', project.folder])
    expect(changed.said).toContain(`“register.txt” (SHA-256 ${file.sha256}) is not what it was`)
    await rm(path)
    const missing = await runIn(parent, ['verify', project.folder], { language: 'fr' })
    expect(missing.said).toContain(`Il manque «\u202fregister.txt\u202f» (SHA-256 ${file.sha256}).`)
    expect([changed.code, missing.code]).toEqual([1, 1])
  })

  it('does not name a confidential source’s file', async () => {
    const { project, file } = await checkedProject(parent, { confidential: true })
    await project.close()
    await rm(join(project.folder, 'files', `${file.sha256}.txt`))
    for (const args of [[], ['--json']]) {
      const { code, said } = await runIn(parent, ['verify', project.folder, ...args])
      expect(said).toContain(file.sha256)
      expect(said).not.toContain('register')
      expect(code).toBe(1)
    }
  })

  it('reads a project of a newer version, and one without its project.json, and says so', async () => {
    const { project } = await checkedProject(parent)
    await project.close()
    const path = join(project.folder, 'project.json')
    const identity = await readFile(path, 'utf8')
    await writeFile(path, identity.replace('"format": 1', '"format": 2'))
    const newer = await runIn(parent, ['verify', project.folder])
    expect(newer).toMatchObject({ code: 1 })
    expect(newer.said).toContain('A newer version of Claimdesk has written here.')
    await writeFile(path, '{')
    const unnamed = await runIn(parent, ['verify', project.folder])
    expect(unnamed).toMatchObject({ code: 1 })
    expect(unnamed.said).toContain('project.json cannot be read.')
    expect(await readFile(path, 'utf8')).toBe('{')
  })

  it.each(['none.claimdesk', 'file.zip', 'empty.claimdesk'])(
    'cannot read %s, and says so also as JSON',
    async (name) => {
      if (name.startsWith('file')) await writeFile(join(parent, name), 'PK')
      const folder = name.startsWith('empty') ? parent : join(parent, name)
      const { code, said, complained } = await runIn(parent, ['verify', folder, '--json'])
      expect(code).toBe(3)
      expect(complained).toMatch(/“.*” (?:is not there|cannot be read)/)
      expect(JSON.parse(said)).toHaveProperty('error.code')
    },
  )

  it('says of a folder of something else that it is none of a project, and of a damaged one that it is damaged', async () => {
    const other = await runIn(parent, ['verify', parent])
    expect(other.complained).toContain('is no folder of a project')
    await mkdir(join(parent, 'journal'))
    const damaged = await runIn(parent, ['verify', parent])
    expect(damaged.complained).toContain('is damaged')
    expect([other.code, damaged.code]).toEqual([3, 3])
  })
})
