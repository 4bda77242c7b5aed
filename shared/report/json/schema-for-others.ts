import { z } from 'zod'
import { Person } from '../../project/records.ts'
import { CslDate, CslName } from '../../project/sources.ts'

// In the schema, what stands in many places stands once.
z.globalRegistry.add(CslDate, { id: 'CslDate' })
z.globalRegistry.add(CslName, { id: 'CslName' })
z.globalRegistry.add(Person, { id: 'Person' })

/** @returns a JSON Schema (draft 2020-12) that allows what later versions may add */
export function schemaForOthers(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
      // How much can be typed is no promise of the export's.
      delete jsonSchema.maxLength
      // No format of the standard's; `contentEncoding` says it.
      if (jsonSchema.format === 'base64') delete jsonSchema.format
    },
  })
}
