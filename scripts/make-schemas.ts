import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { reportJsonSchema } from '../shared/report/json/report-json.ts'
import { logJsonSchema } from '../shared/report/log/log-json.ts'

/** Writes the schemas of what Claimdesk exports into `docs/schemas`. */
const folder = join(import.meta.dirname, '..', 'docs', 'schemas')
const schemas = {
  'claimdesk-report-1.schema.json': reportJsonSchema(),
  'claimdesk-log-1.schema.json': logJsonSchema(),
}
await mkdir(folder, { recursive: true })
for (const [name, schema] of Object.entries(schemas)) {
  const file = join(folder, name)
  const style = await resolveConfig(file)
  await writeFile(file, await format(JSON.stringify(schema), { ...style, filepath: file }))
}
