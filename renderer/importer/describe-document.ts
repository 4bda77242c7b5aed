import type { PropertiesAnswer, PropertiesTask } from '../../shared/ipc/importer-page.ts'
import type { DescribedFormat } from '../../shared/sources/document-properties.ts'
import { fetchOffered } from './fetch-offered.ts'
import { finishProperties, type FoundProperties } from './parsers/found-properties.ts'
import { readDocxProperties } from './parsers/office/parse-docx.ts'
import { readOdtProperties } from './parsers/office/parse-odt.ts'
import { readRtfProperties } from './parsers/rtf/parse-rtf.ts'
import { problemOf } from './parsers/unreadable.ts'

/** Reads what a document says of itself, and nothing of its text. Whoever calls it bounds its time and memory. */
export async function describeDocument(
  format: DescribedFormat,
  bytes: Uint8Array,
): Promise<PropertiesAnswer> {
  try {
    return { ok: true, properties: finishProperties(await find(format, bytes)) }
  } catch (error) {
    return { ok: false, problem: problemOf(error) }
  }
}

/** Fetches the document and reads that of it. */
export async function answerPropertiesTask(task: PropertiesTask): Promise<PropertiesAnswer> {
  return describeDocument(task.format, await fetchOffered(task.path))
}

async function find(format: DescribedFormat, bytes: Uint8Array): Promise<FoundProperties> {
  switch (format) {
    case 'docx':
      return readDocxProperties(bytes)
    case 'odt':
      return readOdtProperties(bytes)
    case 'rtf':
      return readRtfProperties(bytes)
    case 'pdf': {
      const { readPdfProperties } = await import('./parsers/pdf/pdf-properties.ts')
      return readPdfProperties(bytes)
    }
  }
}
