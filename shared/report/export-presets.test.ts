import { describe, expect, it } from 'vitest'
import { keepPreset, MAX_PRESETS } from './export-presets.ts'
import { ExportChoice, type ExportPreset } from '../ipc/exports.ts'

const full = Array.from({ length: MAX_PRESETS }, (_, index): ExportPreset => {
  return { name: `For ${index}`, kinds: ['html'] }
})

describe('a person’s own choices of exports', () => {
  it('get a new choice in the place of the one of its name', () => {
    const again: ExportPreset = { name: 'For 1', kinds: ['pdf'] }
    expect(keepPreset(full.slice(0, 3), again)).toEqual([full[0], full[2], again])
    expect(keepPreset(full, again)).toHaveLength(MAX_PRESETS)
  })

  it('are never more than the settings can keep', () => {
    expect(keepPreset(full, { name: 'One more', kinds: ['html'] })).toBeNull()
    const last: ExportPreset = { name: 'The last', kinds: ['html'] }
    const presets = keepPreset(full.slice(1), last)
    const choice = { kinds: [], article: true, checklist: true, presets }
    expect(ExportChoice.safeParse(choice).success).toBe(true)
  })
})
