import type { TypedEvidence } from '../../shared/ipc/unsent.ts'
import type { Evidence } from '../../shared/project/records.ts'

/** What is typed of the evidence. */
export type EvidenceForm = TypedEvidence

export function emptyEvidence(): EvidenceForm {
  return { stance: 'supports', passage: '', locatorLabel: 'page', locatorValue: '', standing: '' }
}

export function fromEvidence({ stance, passage, locator, standing }: Evidence): EvidenceForm {
  return {
    stance,
    passage,
    locatorLabel: locator?.label ?? 'page',
    locatorValue: locator?.value ?? '',
    standing: standing ?? '',
  }
}

export function toEvidence(id: string, source: string, form: EvidenceForm): Evidence {
  const value = form.locatorValue.trim()
  return {
    id,
    source,
    stance: form.stance,
    passage: form.passage.trim(),
    locator: value ? { label: form.locatorLabel, value } : null,
    standing: form.standing || null,
  }
}
