import type { ClaimKind, RequestKind, Stance, Verdict } from '../../shared/project/records.ts'
import type { reviewFilters } from '../../shared/project/vocabulary.ts'

/**
 * What a person knows of the app while they use it, as plainly as it can be put: lists and fields, and a pile of
 * earlier states for undo. Nothing of the app's events and folding is in it, so that the two can disagree.
 */
export interface World {
  readonly article: Article
  readonly project: Project
  /** The states before each action that can be taken back, the latest last. */
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  /** The states after each action, also after each undo: what the history tells, the latest last. */
  readonly log: readonly Project[]
  /** The key of the item at hand. */
  readonly current: string | null
  readonly filter: Filter
  readonly order: 'place' | 'score'
  readonly settings: Settings
  /** How many things were ever made: their keys are never used again. */
  readonly made: number
}

export type Filter = (typeof reviewFilters)[number]

/** UTF-16 code units of the article's text; `end` is exclusive. */
export interface Words {
  readonly start: number
  readonly end: number
}

export interface Article {
  readonly title: string
  readonly text: string
  /** In the order of the article. */
  readonly suggestions: readonly Suggestion[]
  /** Where its headings are. */
  readonly headings: readonly Words[]
}

export interface Suggestion extends Words {
  readonly key: string
  readonly speaker: string | null
  readonly kinds: readonly ClaimKind[]
  readonly score: number
}

export interface Project {
  /** The actions that count, by their places in the log. */
  readonly counting: readonly number[]
  /** Also the removed ones. */
  readonly claims: readonly Claim[]
  /** The keys of the suggestions that were turned down. */
  readonly dismissed: readonly string[]
  readonly sources: readonly Source[]
}

export interface Claim extends Words {
  readonly key: string
  readonly speaker: string | null
  readonly kinds: readonly ClaimKind[]
  /** The suggestion that it was made from. */
  readonly suggestion: string | null
  readonly content: Verdict
  readonly attribution: Verdict
  readonly rationale: string
  readonly correction: string
  readonly ticked: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly remarks: readonly Remark[]
  readonly isRemoved: boolean
}

export interface Evidence {
  readonly key: string
  readonly source: string
  readonly stance: Stance
  readonly passage: string
}

export interface Remark {
  readonly key: string
  readonly text: string
  readonly request: RequestKind | null
  readonly isSettled: boolean
}

export interface Source {
  readonly key: string
  readonly title: string
  readonly url: string
  /** Their names. */
  readonly files: readonly string[]
}

/** What undo goes back to, and the claim that it shows then. */
export interface Step {
  readonly state: Project
  readonly claim: string | null
}

export interface Settings {
  readonly singleKeys: boolean
  readonly language: 'en' | 'fr'
}

export const emptyProject: Project = {
  counting: [],
  claims: [],
  dismissed: [],
  sources: [],
}
