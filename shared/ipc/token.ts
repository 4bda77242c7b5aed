import { z } from 'zod'

/** Chosen by the renderer, to tell the progress of one call from another's. */
export const Token = z.string().min(1).max(64)
