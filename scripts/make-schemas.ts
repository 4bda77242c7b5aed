import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { reportJsonSchema } from '../shared/report/json/report-json.ts'

/** Writes the schemas of what Claimdesk exports into `docs/schemas`. */
const folder = join(import.meta.dirname, '..', 'docs', 'schemas')
const file = join(folder, 'claimdesk-report-1.schema.json')
const style = await resolveConfig(file)
await mkdir(folder, { recursive: true })
await writeFile(
  file,
  await format(JSON.stringify(reportJsonSchema()), { ...style, filepath: file }),
)
