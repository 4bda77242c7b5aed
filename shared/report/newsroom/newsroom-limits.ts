import { MAX_LABEL } from '../../project/limits.ts'

/**
 * How much a newsroom can say of itself, in UTF-16 code units, and in how many labels. It stands apart from the schema, so
 * that the page needs no schema library.
 */
export const newsroomLimits = {
  name: 300,
  contact: 1000,
  correctionsPolicy: 5000,
  method: 20_000,
  labels: 50,
  labelName: MAX_LABEL,
} as const
