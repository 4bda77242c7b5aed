import type { TypedEvidence } from '../../shared/ipc/unsent.ts'
import type { Claim } from '../../shared/project/model.ts'
import type { Evidence } from '../../shared/project/records.ts'

/** What is typed of the evidence. */
export type EvidenceForm = TypedEvidence

/** Evidence that is begun. @param claim what it is for; what is disputed is so because a source contradicts it */
export function emptyEvidence(claim: Pick<Claim, 'judgements'> | undefined): EvidenceForm {
  const stance = claim?.judgements.content.verdict === 'disputed' ? 'contradicts' : 'supports'
  return { stance, passage: '', locatorLabel: 'page', locatorValue: '', standing: '' }
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
