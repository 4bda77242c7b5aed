import type { Language } from '../../project/records.ts'
import type { BodySort } from './body-sorts.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import type { PhraseTable } from './phrases.ts'
import type { VerbForms } from './verb-forms.ts'

type Words = ReadonlySet<string>

export type Gender = 'feminine' | 'masculine'

export interface Pronoun {
  /** `null` where the form does not tell. */
  readonly gender: Gender | null
  /** It stands for several people, or for a body. */
  readonly isGroup: boolean
  /** It may stand for a body too: French has no `it`. */
  readonly mayBeBody: boolean
  /** `it`: one body. */
  readonly isSingular?: boolean
  /** `celui-ci`: whoever was named last. */
  readonly isLatter?: boolean
}

/** What the search for claims knows of a language. Words are in lower case, as tokens have them. */
export interface Lexicon {
  readonly language: Language
  readonly verbs: VerbLexicon
  readonly nouns: NounLexicon
  readonly clauses: ClauseLexicon
  readonly cues: CueLexicon
}

export interface VerbLexicon {
  /** Verbs that tell what somebody said, wrote or thinks. */
  readonly speech: VerbForms
  /** Speech verbs for what is written: their clause is quoted, also without quotation marks. */
  readonly writing: Words
  /** Speech verbs that mean something else without a clause or quotation: `ajouter`, `note`. */
  readonly onlyWithContent: Words
  /** Verbs whose clause the speaker does not claim: `démentir`, `deny`. */
  readonly denials: Words
  /** Verbs that speak only together with `lightComplements`: `mettre` en garde, `make` clear. */
  readonly light: VerbForms
  readonly lightComplements: PhraseTable
  /** Verbs whose object is what is said of somebody: `qualifier`, `describe`; gerunds. */
  readonly characterising: Words
  /** The same with a subject: `qualifié`, `described`. */
  readonly judging: Words
  /** What stands between an object and what it is said to be: qualifié X `de`, described X `as`; nothing: juge X « Y ». */
  readonly judgingBy: ReadonlyMap<string, Words>
  /** Other verbs whose object may be somebody's words in quotation marks: `voit`, `blames`. */
  readonly quoting: Words
  /** Forms that promise by an infinitive: `promet` de, `vowed` to. */
  readonly promising: Words
  /** Forms whose infinitive is a wish, not something said: `espère` venir, `demande` à voir. */
  readonly intending: Words
  /** Forms that ask, so that a `si` behind them begins what is asked in French; whose quotation another answers. */
  readonly asking: Words
  /** Verbs for whom the idea is not their own: `rejette` l'idée que; French only. */
  readonly disowning: Words
  /** Forms with a gerund for what was done: `admitted` taking; English only. */
  readonly admitting: Words
  /** Forms whose object is put at a figure: `évalue` ses pertes à, `puts` the cost at. */
  readonly estimating: Words
  /** Forms whose object is somebody and what they did: `accuse`. */
  readonly accusing: Words
  /** Forms that say how one is, with a reflexive: se `dit` inquiète. */
  readonly selfDescribing: Words
  /** Words that end as infinitives do: `hier`, `affaire`. */
  readonly notInfinitive: Words
  /** Forms that may stand before what is said without a `that`. */
  readonly withoutThat: Words
  /** Forms whose object is who listens: `prévient`, `told`. */
  readonly withListener: Words
  /** Forms whose object is a person: who stands behind them need not speak. */
  readonly ofPeople: Words
  /** Forms of answering, so that somebody else spoke before: `rétorque`, `replied`. */
  readonly replying: Words
  /** Forms of saying more, so that the same person spoke before: `ajouté`, `added`. */
  readonly continuing: Words
  /** Forms of not speaking, after `but`: `declined`. */
  readonly refusing: Words
  /** What belongs to a verb before it: point `out`. */
  readonly particles: Words
  /** Forms that are nouns as well: `claims`, `demande`. */
  readonly alsoNouns: Words
  /** Auxiliaries of the past: `a`, `has`. */
  readonly having: Words
  readonly being: Words
  readonly negations: Words
  /** `does` admit */
  readonly emphatic: Words
  /** Verbs that need what follows, besides those of being and having: `doit`, `would`. */
  readonly incomplete: Words
  /** What one is who states something: `convaincu` que, `adamant` that. */
  readonly stating: Words
  /** What makes of a verb no fact: `would`, `to`. */
  readonly modals: Words
  /** What may stand between a subject and its verb, or an auxiliary and its participle. */
  readonly adverbs: Words
  readonly adverbEnding: RegExp
  /** Nouns that end as adverbs do: `gouvernement`, `family`. */
  readonly notAdverbs: Words
  readonly clitics: Words
  readonly reflexives: Words
  /** Other finite forms that are frequent in news: evidence that words are a clause. */
  readonly finite: Words
  /** Pronouns that are all of a subject before its verb: `she`; English only. */
  readonly nominatives: Words
  /** Pronouns that are never the subject of the verb before them: remembered `it`. */
  readonly objectPronouns: Words
  /** Pronouns that a verb follows, whatever its ending: `je`, `nous`, `we`. */
  readonly subjectPronouns: Words
  /** The same of relatives, with adverbs between as well: `qui`, `who`. */
  readonly relativeSubjects: Words
  readonly finiteEnding: RegExp
  /** Forms that are finite behind a plural only: the authors `owe`; English only. */
  readonly bare: Words
  readonly notFinite: Words
  /** Participles and preterites without the regular ending. */
  readonly irregularPast: Words
  readonly pastEnding: RegExp
}

export interface NounLexicon {
  readonly pronouns: ReadonlyMap<string, Pronoun>
  readonly definite: Words
  readonly indefinite: Words
  /** `son`, `her`: it belongs to somebody who was named before. */
  readonly possessives: Words
  /** `de`, `of`: what follows belongs to the noun before. */
  readonly genitives: Words
  readonly prepositions: Words
  /** Nouns for people by office or part played: `président`, `spokesman`; the gender they tell. */
  readonly people: ReadonlyMap<string, Gender | null>
  /** What such nouns have to do with: a `chercheuse` may be a biologist, not a mayor. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>
  /** Nouns for bodies and papers that speak: `ministère`, `police`, `report`. */
  readonly bodies: Words
  /** Nouns for people who are quoted without a name: `sources`, `officials`. */
  readonly unnamed: Words
  /** Common nouns for a firm or body that has a name, by what sort of body they are for: `groupe`, `union`. */
  readonly firms: ReadonlyMap<string, BodySort>
  /** What the names of firms end in: `Holdings`. */
  readonly firmNames: Words
  /** `ce dernier`, `the latter` */
  readonly latter: Words
  /** What is written or said by somebody: `étude`, `statement`. */
  readonly vessels: Words
  /** Subjects that stand for nobody: `on`, `it`. */
  readonly impersonal: Words
  /** Nouns that fit anybody who speaks: `responsable`, `official`. */
  readonly anybody: Words
  /** Those of them for whoever speaks for something: `responsable`, `official`. */
  readonly officials: Words
  /** Offices that there is one of, so that they need no name: `maire`, `ministre`. */
  readonly publicOffices: Words
  /** Titles that stand before a name. */
  readonly titles: ReadonlyMap<string, Gender | null>
  /** The office that a title tells: `Me` Garin is an avocat, `Sen.` Roux a senator. */
  readonly titleOffices: ReadonlyMap<string, string>
  /** Words that begin a sentence and no name: `A` for `À`, `Côté`. */
  readonly sentenceOpeners: Words
  /** Letters behind a name: `KC`. */
  readonly postnominals: Words
  /** Words with a capital that are no name: days, months. */
  readonly notNames: Words
  /** Who comes from somewhere, as they are called behind an article: `Lyonnaise`, `Texan`. */
  readonly inhabitants: RegExp
  /** Nationalities, where they have a capital: they are part of a name only before others. */
  readonly demonyms: Words
  /** `de`, `von`: small words within a name. */
  readonly particles: Words
}

export interface ClauseLexicon {
  readonly complementisers: Words
  readonly relatives: Words
  /** Those that are the subject of their clause: `qui`, `who`. */
  readonly subjectRelatives: Words
  /** `mais`, `while`: a clause of its own begins. */
  readonly openers: Words
  readonly and: Words
  /** Words whose clause cannot stand alone: `quand`, `because`. */
  readonly subordinating: Words
  /** Those of them that may open a sentence whose main clause follows: `si`, `when`. */
  readonly depending: Words
  /** Before the place that `on` speaks from: `à` la préfecture, `chez` Tessival. */
  readonly desks: Words
  /** The one of them that needs no `on`: même son de cloche `chez` Tessival. */
  readonly hosts: Words
  /** `selon` lequel, `pour` qui: before a relative they say whose view follows. */
  readonly sourcePrepositions: Words
  readonly sourceRelatives: Words
  /** What somebody says of what was said before, in a word: `Faux, rétorque X, …` */
  readonly verdicts: Words
  /** What says by itself that something is not true: `faux`, `nonsense`. */
  readonly contradictions: Words
  readonly accordingTo: PhraseTable
  /** Nouns for what somebody claims: X's `claim` that, l'`affirmation` de X selon laquelle. */
  readonly assertions: Words
  /** `à l'en croire`: whoever was spoken of last. */
  readonly asTheySay: PhraseTable
  /** `de son côté`, `for his part`: between a verb and what is said. */
  readonly asides: PhraseTable
  /** `pour` lui: as somebody sees it. */
  readonly viewpoints: Words
  /** What compares a figure, behind who gives it: `contre` 12 % l'an dernier, `down` from 61. */
  readonly comparingBehind: Words
  /** `comme` l'a dit X: a report that compares. */
  readonly comparing: Words
  /** Adverbs and conjunctions that begin what is not a subject: `lors`, `when`. */
  readonly fronting: Words
}
