import model from '../../../resources/models/check-worthiness.json' with { type: 'json' }
import type { CheckWorthinessFile } from './model-file.ts'

/** The model that ships with the app; `resources/models/README.md` tells of it. */
export const shippedModel = model as CheckWorthinessFile // `npm run train` writes it so; to TypeScript `format` is any number.
