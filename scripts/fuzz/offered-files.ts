import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNewsroomFile } from '../../shared/report/newsroom/newsroom-file.ts'
import { unnamedNewsroom } from '../../shared/report/newsroom/unnamed-newsroom.ts'

const e2e = join(import.meta.dirname, '../../e2e')

/** The paths of what a person may point at. */
export interface Offered {
  readonly files: readonly [string, ...string[]]
  readonly folders: readonly [string, ...string[]]
}

/**
 * Writes files that a person may point at, wanted ones and others, and a canary that nobody should touch.
 *
 * @param packed a package of some project
 */
export async function offerFiles(folder: string, packed: Uint8Array): Promise<Offered> {
  const offered = join(folder, 'offered')
  const outside = join(folder, 'outside')
  const chosen = join(folder, 'chosen')
  for (const path of [join(chosen, 'empty'), join(chosen, 'Torn.claimdesk', 'journal'), offered]) {
    await mkdir(path, { recursive: true })
  }
  await writeFile(join(chosen, 'Torn.claimdesk', 'project.json'), '{')
  await mkdir(outside)
  await writeFile(join(outside, 'canary.txt'), 'Nobody has asked for me.')
  const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010800000000', 'hex')
  const contents: Readonly<Record<string, string | Uint8Array>> = {
    'article.txt': 'Le pont a ouvert en 1901, a dit le maire.\n\nIl mesure 12 mètres.',
    'article.md': '# The bridge\n\nIt opened in 1901, the mayor said.',
    'empty.txt': '',
    'bytes.txt': Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a, 0x00, 0x81, 0x9d]),
    'not a package.zip': 'PK',
    'another.claimpack': packed,
    'logo.png': png,
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'list.bib': '@book{a, title = {The bridge}, author = {Doe, Ann}}',
    'list.json': '[{"id":"a","type":"book","title":"The bridge"}]',
    'newsroom.json': writeNewsroomFile({ ...unnamedNewsroom, name: 'The Desk' }),
    'a\nb\u202E.txt': 'Odd.',
    'con.txt': 'Reserved.',
    '.hidden': 'Hidden.',
    [`${'é'.repeat(120)}.txt`]: 'A long name.',
  }
  for (const [name, content] of Object.entries(contents)) {
    await writeFile(join(offered, name), content)
  }
  const copied = ['saved-pages/plain.html', 'saved-pages/chromium.mhtml', 'documents/scanned.pdf']
  const copies = await Promise.all(
    copied.map(async (path) => {
      const to = join(offered, path.replace('/', ' '))
      await cp(join(e2e, path), to)
      return to
    }),
  )
  await symlink('../outside/canary.txt', join(offered, 'link.txt'))
  await symlink('loop.txt', join(offered, 'loop.txt'))
  const names = [...Object.keys(contents), 'link.txt', 'loop.txt', 'gone.txt']
  return {
    files: [join(offered, 'article.txt'), ...names.map((name) => join(offered, name)), ...copies],
    // What is made in these is made where the person wanted it.
    folders: [join(chosen, 'empty'), join(chosen, 'Torn.claimdesk'), chosen],
  }
}
