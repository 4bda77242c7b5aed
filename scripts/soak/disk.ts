import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ProjectOnDisk } from '../../electron/projects/on-disk/project-on-disk.ts'
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
  readonly signers: readonly string[]
}

interface PlainClaim extends Omit<
  Claim,
  'key' | 'evidence' | 'remarks' | 'isRemoved' | 'ticked' | 'given' | 'signoffs'
> {
  /** By whom the verdicts are that stand. */
  readonly judges: readonly string[]
  readonly signers: readonly string[]
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
  const drafts = project.drafts.map(({ id }) => id)
  /** Goes by the number of its draft. */
  const suggestionKey = (id: string): string => {
    const draft = drafts.find((one) => id.startsWith(`${one}:`))
    return draft === undefined ? id : `${drafts.indexOf(draft)}${id.slice(draft.length)}`
  }
  const titleOf = (source: string): string | undefined => project.sources.get(source)?.csl.title
  const claims = project.claimsInOrder.flatMap((id) => project.claims.get(id) ?? [])
  return {
    text: canonicalText(currentDraft(project)?.blocks ?? []),
    claims: claims.map(({ target, judgements, comments, evidence, ...claim }) => ({
      start: target.position.start,
      end: target.position.end,
      speaker: claim.speaker,
      kinds: claim.kinds,
      suggestion: claim.suggestion && suggestionKey(claim.suggestion),
      content: judgements.content.verdict,
      attribution: judgements.attribution.verdict,
      rationale: claim.rationale,
      correction: claim.correction,
      ticked: claim.tickedItems.toSorted(),
      evidence: evidence.map(({ source, stance, passage }) =>
        [stance, titleOf(source), passage].join(' | '),
      ),
      remarks: comments.map(({ text, request, assignee, settled }) =>
        [request, assignee, text, settled !== null].join(' | '),
      ),
      judges: [...judgements.content.given, ...judgements.attribution.given].map(
        ({ by }) => by.name,
      ),
      signers: claim.signoffs.map(({ by }) => by.name),
    })),
    dismissed: [...project.dismissedSuggestions].map(suggestionKey).toSorted(),
    sources: [...project.sources.values()]
      .map(({ csl, files }) =>
        [csl.title, csl.URL, linesOf(csl.note ?? ''), ...files.map(({ name }) => name)].join(' | '),
      )
      .toSorted(),
    signers: project.signoffs.map(({ by }) => by.name),
  }
}

/** The same of the world. */
export function projectOf({ project }: World): PlainProject {
  const titles = new Map(project.sources.map(({ key, title }) => [key, title]))
  return {
    text: project.article.text,
    claims: standingClaims(project).map(
      ({ key: _, isRemoved: __, given, signoffs, evidence, remarks, ticked, ...claim }) => ({
        ...claim,
        judges: [given.content, given.attribution].flatMap((one) => one?.by ?? []),
        signers: signoffs.map(({ by }) => by),
        ticked: ticked.toSorted(),
        evidence: evidence.map(({ source, stance, passage }) =>
          [stance, titles.get(source), passage].join(' | '),
        ),
        remarks: remarks.map(({ text, request, assignee, isSettled }) =>
          [request, assignee, text, isSettled].join(' | '),
        ),
      }),
    ),
    dismissed: project.dismissed.toSorted(),
    sources: project.sources
      .map(({ title, url, note, files }) => [title, url, linesOf(note), ...files].join(' | '))
      .toSorted(),
    signers: project.signoffs.map(({ by }) => by),
  }
}

/** The lines of a note, in whatever order they came in. */
function linesOf(note: string): string {
  return note.split('\n').toSorted().join(', ')
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
