import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../shared/project/records.ts'
import { SampleSources } from '../../shared/project/sample.ts'
import type { CslItem } from '../../shared/project/sources.ts'
import { importOwnText, type ImportedDocument } from './import-document.ts'

export interface Sample {
  readonly document: ImportedDocument
  readonly sources: readonly CslItem[]
}

/** The sample article in one language, with its example sources. @param folder `resources/samples` */
export async function readSample(folder: string, language: Language): Promise<Sample> {
  const text = await readFile(join(folder, 'sample-sources.json'), 'utf8')
  const sources = SampleSources.parse(JSON.parse(text))[language]
  const name = `sample.${language}.txt`
  const document = importOwnText({ name, bytes: await readFile(join(folder, name)) })
  return { document, sources: sources.map(({ csl }) => csl) }
}
