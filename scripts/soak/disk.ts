import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProjectOnDisk } from '../../electron/projects/project-on-disk.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { currentDraft, type Draft, type Project as Folded } from '../../shared/project/model.ts'
import { fold } from '../../shared/project/project-log.ts'
import { standingClaims } from './listing.ts'
import type { Claim, World } from './world.ts'

/** A project in the words that the world and the disk have in common: things go by what they say. */
export interface PlainProject {
  readonly text: string
  readonly claims: readonly PlainClaim[]
  readonly dismissed: readonly string[]
  readonly sources: readonly string[]
}

interface PlainClaim extends Omit<Claim, 'key' | 'evidence' | 'remarks' | 'isRemoved' | 'ticked'> {
  readonly ticked: readonly string[]
  readonly evidence: readonly string[]
  readonly remarks: readonly string[]
}

export interface FoundProject {
  readonly project: PlainProject
  readonly events: number
  /** What the reader has to say of the project. */
  readonly notices: readonly string[]
  readonly draft: Draft | null
}

/** Reads a project by the reader that the app itself uses; it may be open meanwhile. */
export async function projectOnDisk(folder: string): Promise<FoundProject> {
  const read = await ProjectOnDisk.read(folder)
  const project = fold(read.events)
  return {
    project: plain(project),
    events: read.events.length,
    notices: read.notices.map(({ kind }) => kind),
    draft: currentDraft(project),
  }
}

function plain(project: Folded): PlainProject {
  const titleOf = (source: string): string | undefined => project.sources.get(source)?.csl.title
  const claims = project.claimsInOrder.flatMap((id) => project.claims.get(id) ?? [])
  return {
    text: canonicalText(currentDraft(project)?.blocks ?? []),
    claims: claims.map(({ target, judgements, comments, evidence, ...claim }) => ({
      start: target.position.start,
      end: target.position.end,
      speaker: claim.speaker,
      kinds: claim.kinds,
      suggestion: claim.suggestion,
      content: judgements.content.verdict,
      attribution: judgements.attribution.verdict,
      rationale: claim.rationale,
      correction: claim.correction,
      ticked: claim.tickedItems.toSorted(),
      evidence: evidence.map(({ source, stance, passage }) =>
        [stance, titleOf(source), passage].join(' | '),
      ),
      remarks: comments.map(({ text, request, settled }) =>
        [request, text, settled !== null].join(' | '),
      ),
    })),
    dismissed: [...project.dismissedSuggestions].toSorted(),
    sources: [...project.sources.values()]
      .map(({ csl, files }) => [csl.title, csl.URL, ...files.map(({ name }) => name)].join(' | '))
      .toSorted(),
  }
}

/** The same of the world. */
export function projectOf({ article, project }: World): PlainProject {
  const titles = new Map(project.sources.map(({ key, title }) => [key, title]))
  return {
    text: article.text,
    claims: standingClaims(project).map(
      ({ key: _key, isRemoved: _isRemoved, evidence, remarks, ticked, ...claim }) => ({
        ...claim,
        ticked: ticked.toSorted(),
        evidence: evidence.map(({ source, stance, passage }) =>
          [stance, titles.get(source), passage].join(' | '),
        ),
        remarks: remarks.map(({ text, request, isSettled }) =>
          [request, text, isSettled].join(' | '),
        ),
      }),
    ),
    dismissed: project.dismissed.toSorted(),
    sources: project.sources
      .map(({ title, url, files }) => [title, url || undefined, ...files].join(' | '))
      .toSorted(),
  }
}

/** How many bytes each journal has. */
export async function journalSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const names = await readdir(join(folder, 'journal'))
  const journals = names.filter((name) => name.endsWith('.jsonl') && !name.includes('.torn-'))
  const sizes = journals.map(
    async (name) => [name, (await stat(join(folder, 'journal', name))).size] as const,
  )
  return new Map(await Promise.all(sizes))
}
