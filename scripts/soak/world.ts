import type {
  Block,
  ClaimKind,
  Language,
  Person,
  RequestKind,
  Stance,
  Verdict,
  VerdictAspect,
} from '../../shared/project/records.ts'
import type { reviewFilters, themes } from '../../shared/project/vocabulary.ts'

/**
 * What a person knows of the app while they use it, as plainly as it can be put: lists and fields, and a pile of
 * earlier states for undo. Nothing of the app's events and folding is in it, so that the two can disagree.
 */
export interface World {
  readonly project: Project
  /** The states before each action that can be taken back, the latest last. */
  readonly undo: readonly Step[]
  readonly redo: readonly Step[]
  /** The states after each action, also after each undo: what the history tells, the latest last. */
  readonly log: readonly Project[]
  /** Whether it is an earlier moment that is only looked at. */
  readonly isPast?: boolean
  /** The key of the item at hand. */
  readonly current: string | null
  readonly filter: Filter
  readonly order: 'place' | 'score'
  readonly settings: Settings
  /** The names of those who have ever recorded something. */
  readonly people: readonly string[]
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
  /** Which of its drafts it is, from 0. */
  readonly draft: number
  readonly title: string
  readonly language: Language
  readonly blocks: readonly Block[]
  /** The blocks with an empty line between any two. */
  readonly text: string
  /** In the order of the article. */
  readonly suggestions: readonly Suggestion[]
  /** Where its headings are. */
  readonly headings: readonly Words[]
}

export interface Suggestion extends Words {
  /** `0:12-34`: the draft and the place. */
  readonly key: string
  readonly speaker: string | null
  readonly kinds: readonly ClaimKind[]
  readonly score: number
}

export interface Project {
  /** The current draft. */
  readonly article: Article
  /** The actions that count, by their places in the log. */
  readonly counting: readonly number[]
  /** Also the removed ones. */
  readonly claims: readonly Claim[]
  /** The keys of the suggestions that were turned down. */
  readonly dismissed: readonly string[]
  readonly sources: readonly Source[]
  /** Of the project as a whole. */
  readonly signoffs: readonly Signoff[]
}

/** A second person's yes. */
export interface Signoff {
  /** A name. */
  readonly by: string
  /** What was seen then. */
  readonly covers: string
}

/** A verdict as somebody has given it. */
export interface Given {
  readonly key: string
  /** A name. */
  readonly by: string
}

export interface Claim extends Words {
  readonly key: string
  readonly speaker: string | null
  readonly kinds: readonly ClaimKind[]
  /** The suggestion that it was made from. */
  readonly suggestion: string | null
  readonly content: Verdict
  readonly attribution: Verdict
  /** The verdicts that stand; `null` where nobody has given one. */
  readonly given: Readonly<Record<VerdictAspect, Given | null>>
  readonly rationale: string
  readonly correction: string
  readonly ticked: readonly string[]
  readonly evidence: readonly Evidence[]
  readonly remarks: readonly Remark[]
  readonly signoffs: readonly Signoff[]
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
  /** Of whom it is asked; `null` for anybody. */
  readonly assignee: string | null
  readonly isSettled: boolean
}

export interface Source {
  readonly key: string
  readonly title: string
  readonly url: string
  /** What others have said that it was joined with. */
  readonly note: string
  /** Their names. */
  readonly files: readonly string[]
}

/** What undo goes back to, and the claims of which it shows the last that is there. */
export interface Step {
  readonly state: Project
  readonly claims: readonly string[]
}

export interface Settings {
  readonly singleKeys: boolean
  readonly language: 'en' | 'fr'
  readonly theme: (typeof themes)[number]
  /** Who sits there. */
  readonly person: Person
}
