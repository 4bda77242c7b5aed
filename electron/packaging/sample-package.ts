import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import type { EventDraft } from '../../shared/project/events.ts'
import type { CslItem, FileReference } from '../../shared/project/sources.ts'
import { OpenProject } from '../projects/open-project.ts'
import { SampleEvents } from '../storage/sample-events.ts'
import { packProject } from './pack-project.ts'

export const secretName = 'Quendelle'

/** A project for tests, with a file for each of its two sources, of which one is confidential if asked for. */
export async function sampleProject(
  parent: string,
  { isConfidential = false } = {},
): Promise<{
  readonly project: OpenProject
  readonly files: readonly FileReference[]
  /** For further events. */
  readonly samples: SampleEvents
}> {
  const events = new SampleEvents()
  const { installation } = events
  const project = await OpenProject.create(
    join(parent, 'sample.claimdesk'),
    events.beginning('Le pont'),
    installation,
  )
  await mkdir(join(parent, 'attached'))
  const files: FileReference[] = []
  for (const [name, text] of [
    ['register.txt', 'The bridge opened in 1932. '.repeat(100)],
    [`${secretName}.pdf`, `I was there, says ${secretName}.`],
  ] as const) {
    await writeFile(join(parent, 'attached', name), text)
    files.push(await project.addFile(join(parent, 'attached', name)))
  }
  const [open, hidden] = files
  const custom = isConfidential ? { custom: { confidential: true } as const } : {}
  await project.record(
    events.stamp(
      added('open', { type: 'report', title: 'Register' }, open),
      added('hidden', { type: 'interview', title: secretName }, hidden),
    ),
  )
  await project.record(
    events.stamp({
      type: 'source.edited',
      data: { source: 'hidden', csl: { type: 'interview', title: secretName, ...custom } },
    }),
  )
  return { project, files, samples: events }
}

function added(source: string, csl: CslItem, file: FileReference | undefined): EventDraft {
  return { type: 'source.added', data: { source, csl, files: file ? [file] : [] } }
}

export async function packed(project: OpenProject): Promise<Buffer> {
  const { signal } = new AbortController()
  const pieces = packProject(project, {
    createdAt: '2026-03-14T09:00:00.000Z',
    signal,
    onProgress: () => undefined,
  })
  return buffer(pieces)
}

/** The entries of a zip file, read by another library than the one that wrote it. */
export async function entriesOf(zip: Buffer): Promise<ReadonlyMap<string, Buffer>> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true })
  const entries = new Map<string, Buffer>()
  for await (const entry of archive.eachEntry()) {
    entries.set(entry.fileName, await buffer(await archive.openReadStreamPromise(entry)))
  }
  return entries
}
