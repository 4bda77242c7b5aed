import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { byCodeUnits } from '../../by-code-units.ts'
import {
  currentDraft,
  isConfidential,
  listedClaims,
  type Claim,
  type Project,
  type Source,
} from '../model.ts'
import type { Evidence } from '../records.ts'

/**
 * What a sign-off covers, as one number: where it differs from what was signed, something has changed since, in
 * whatever order that came in. An undone change gives the old digest back. The fields are listed by hand, so that
 * a later version, whose claims have more of them, does not void what was signed.
 *
 * @returns SHA-256 in hex
 */
export function claimDigest(claim: Claim, { sources }: Pick<Project, 'sources'>): string {
  const cited = claim.evidence.map((evidence) => sources.get(evidence.source))
  const known = digests.get(claim)
  if (known?.cited.every((source, index) => source === cited[index])) return known.digest
  const digest = digestOf([
    'claim-1',
    claim.target.quote.exact,
    claim.speaker,
    [claim.judgements.content, claim.judgements.attribution].map(
      ({ verdict, contested, given }) => [verdict, contested, given.map(({ event }) => event)],
    ),
    claim.label,
    claim.rationale,
    claim.correction,
    [...claim.tickedItems].sort(),
    claim.evidence.map((evidence, index) => evidenceParts(evidence, cited[index])),
  ])
  digests.set(claim, { cited, digest })
  return digest
}

/** Of a confidential source only that it is cited: a colleague who signs may know no more of it. */
function evidenceParts(evidence: Evidence, source: Source | undefined): readonly unknown[] {
  const { stance, passage, locator, standing } = evidence
  const said = [
    evidence.source,
    stance,
    passage,
    locator && [locator.label, locator.value],
    standing,
  ]
  if (!source) return [said, null]
  if (isConfidential(source)) return [said, 'confidential']
  return [said, source.csl, source.files.map(({ sha256: content }) => content)]
}

/** The same for the project: its draft, and all of its claims in their order. */
export function projectDigest(project: Project): string {
  return digestOf([
    'project-1',
    currentDraft(project)?.sha256 ?? null,
    listedClaims(project).map((claim) => [claim.id, claimDigest(claim, project)]),
  ])
}

/** A claim does not change: what changes is another object. */
const digests = new WeakMap<
  Claim,
  { readonly cited: readonly unknown[]; readonly digest: string }
>()

function digestOf(parts: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(parts, inKeyOrder))))
}

/** Two installations may know an object's fields in another order. */
function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => byCodeUnits(a, b)))
}
