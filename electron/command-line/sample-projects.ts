import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProjectEvent } from '../../shared/project/events.ts'
import type { FileReference } from '../../shared/project/sources.ts'
import { isUnknown, type StoredEvent } from '../../shared/project/stored-event.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import { OpenProject } from '../projects/open-project.ts'

export const INSTALLATION = 'installation1'

/** A checked article for tests, with one claim, one source and its file. It is left open. */
export async function checkedProject(
  parent: string,
  {
    verdict = 'verified',
    confidential = false,
    title = 'Le pont',
  }: {
    readonly verdict?: 'verified' | 'pending'
    readonly confidential?: boolean
    readonly title?: string
  } = {},
): Promise<{ readonly project: OpenProject; readonly file: FileReference }> {
  const writer = new ProjectWriter(['The bridge opened in 1932.'], { title })
  const folder = join(parent, 'Le pont.claimdesk')
  const project = await OpenProject.create(folder, known(writer.events), INSTALLATION)
  const before = writer.events.length
  await mkdir(join(parent, 'attached'))
  await writeFile(join(parent, 'attached/register.txt'), 'The bridge opened in 1932.')
  const file = await project.addFile(join(parent, 'attached/register.txt'))
  writer
    .claim('c1', 'opened in 1932')
    .source('s1', confidential ? { custom: { confidential: true } } : {}, [file])
    .attach('c1', 's1')
    .judge('c1', verdict)
  await project.record(known(writer.events.slice(before)))
  return { project, file }
}

function known(events: readonly StoredEvent[]): readonly ProjectEvent[] {
  return events.filter((event): event is ProjectEvent => !isUnknown(event))
}

/** Every file in a folder and below it, with its bytes in hex. */
export async function bytesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(
    await Promise.all(
      paths.sort().map(async (path) => [path, (await readFile(path)).toString('hex')] as const),
    ),
  )
}
