import type { Phrases } from '../phrases.ts'
import type { CopyChange, UnplacedCorrection } from './place-corrections.ts'
import type { ReportClaim } from '../model/report-claim.ts'

/** What a change does, in words: "“12” → “13”". */
export function changeText(change: CopyChange, deleted: string, { t, quoted }: Phrases): string {
  const words = { deleted: quoted(deleted.trim()), inserted: quoted(change.inserted.trim()) }
  if (deleted.trim() === '') return t('copy.insert', words)
  return t(change.inserted.trim() === '' ? 'copy.delete' : 'copy.replace', words)
}

/** Which claim a correction is of, and who proposed it and when. */
export function creditText(
  { number, correctionBy }: ReportClaim,
  { t, person, moment }: Phrases,
): string {
  const who = correctionBy && `${person(correctionBy.by)}, ${moment(correctionBy.at)}`
  return [t('copy.claim', { number }), who].filter((detail) => detail !== null).join(' · ')
}

/** Why a correction is not in place, and what it proposes. */
export function unplacedTexts(
  { claim, overlaps }: UnplacedCorrection,
  { t, quoted }: Phrases,
): readonly string[] {
  return [
    t('copy.proposed', { words: quoted(claim.words), correction: quoted(claim.correction) }),
    overlaps === null ? t('claim.unanchored') : t('copy.overlaps', { number: overlaps.number }),
  ]
}
