import { monthNames, weekdayNames } from '../../calendar-words.ts'
import { bodySorts } from './body-sorts.ts'
import { englishCues } from './en-cues.ts'
import { englishAnybody, englishFields, englishPeople } from './en-people.ts'
import { englishVerbs } from './en-verbs.ts'
import type { ClauseLexicon, Gender, Lexicon, NounLexicon, Pronoun } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { words } from './verb-forms.ts'

const masculine = (list: string) => words(list).map((word): [string, Gender] => [word, 'masculine'])
const feminine = (list: string) => words(list).map((word): [string, Gender] => [word, 'feminine'])
const either = (list: string) => words(list).map((word): [string, null] => [word, null])

const pronouns: readonly [string, Pronoun][] = [
  ...words('he him').map((word): [string, Pronoun] => [
    word,
    { gender: 'masculine', isGroup: false, mayBeBody: false },
  ]),
  ...words('she her').map((word): [string, Pronoun] => [
    word,
    { gender: 'feminine', isGroup: false, mayBeBody: false },
  ]),
  ...words('they them').map((word): [string, Pronoun] => [
    word,
    { gender: null, isGroup: true, mayBeBody: true },
  ]),
  ['it', { gender: null, isGroup: true, mayBeBody: true, isSingular: true }],
]

const nouns: NounLexicon = {
  pronouns: new Map(pronouns),
  definite: new Set(words('the this that these those his her its their')),
  indefinite: new Set(words('a an another some several many two three four no any one')),
  possessives: new Set(words('his her its their')),
  genitives: new Set(words('of by for')),
  prepositions: new Set(
    words(`about above across after against ahead alongside amid among around as at because before behind
      below beneath beside between beyond by despite down during except for from in inside into like near off on
      onto outside over since through throughout till to toward towards under until unlike up upon via with
      within without`),
  ),
  people: englishPeople,
  fields: englishFields,
  bodies: new Set(
    words(`administration agency airline alliance analysts army association authorities authority bank board
      airport broadcaster bureau cabinet campaign carmaker channel charity church club coalition command commission committee company
      council court department document doctors economists embassy experts family federation festival firefighters
      firm force forces foundation fund gallery government group hospital institute investigators journal lawmakers
      lawyers magazine maker management media military ministry mission movement museum navy network newspaper observatory office opera orchestra
      officials operator opposition organisation organization organisers organizers paper parliament party
      platform police poll presidency prosecutors regulator report reports rebels rescuers researchers residents
      retailer school scientists senate service services site source sources staff station statement study
      league guild society fellowship confederation academy collective
      survey team think-tank theatre theater tribunal union university zoo website witnesses`),
  ),
  unnamed: new Set(
    words('source sources officials experts analysts observers witnesses aides insider insiders'),
  ),
  firms: bodySorts({
    company: `wholesaler distributor importer exporter builder contractor landlord provider company group firm carmaker maker
      manufacturer retailer operator airline insurer publisher supplier lender bank brand start-up startup chain utility
      developer network business brewer giant`,
    association: `club union party federation charity association alliance foundation trust campaign agency institute`,
    public: `council regulator watchdog committee`,
    any: `body organisation organization`,
  }),
  firmNames: new Set(
    words(`holding holdings group groupe inc ltd limited plc llc corp corporation co company industries conseil partners
      therapeutics pharma laboratories laboratoires energy énergie technologies systems bank banque airlines airways
      media motors foods brands capital associates solutions services international sa se ag gmbh`),
  ),
  latter: new Set(words('latter')),
  vessels: new Set(
    words(`study report survey poll audit statement figures data analysis estimates estimate filing letter email review
      memo document research note announcement post accounts statistics forecast forecasts projections census
      testimony tally records affidavit indictment release paper video page work count briefing preprint handbook
      guidelines guideline`),
  ),
  impersonal: new Set(words('this that these those there one what all')),
  anybody: englishAnybody,
  publicOffices: new Set(
    words(`counterpart mp mep msp mayor governor president minister judge prosecutor premier king queen pope chancellor coroner sheriff senator
      spokesman spokeswoman spokesperson lawyer prosecution defence defense`),
  ),
  officials: new Set(words('official executive leader')),
  titles: new Map<string, Gender | null>([
    ...masculine('mr mr. sir lord father king prince pope'),
    ...feminine('mrs mrs. ms ms. miss dame lady queen princess'),
    ...either(
      'dr dr. prof prof. professor gen. sen. rep. gov. lt. col. st. cllr judge justice detective chief inspector sergeant rev. reverend pc dc councillor mayor',
    ),
  ]),
  titleOffices: new Map([
    ['sen.', 'senator'],
    ['gov.', 'governor'],
    ['rep.', 'representative'],
    ['cllr', 'councillor'],
    ['prof', 'professor'],
    ['prof.', 'professor'],
    ['rev', 'minister'],
    ['rev.', 'minister'],
  ]),
  sentenceOpeners: new Set(
    words(
      'will may can could would should do does did is are was were has have not every each many most much few both either neither no yes why how what where who whose such only',
    ),
  ),
  postnominals: new Set(words('kc qc mp td mla mep msp obe cbe mbe jr sr phd md')),
  notNames: new Set([
    ...weekdayNames.en,
    ...monthNames.en,
    ...words('aug sept oct nov dec feb'),
    ...words("i i'm ok internet covid covid-19 christmas easter god"),
  ]),
  inhabitants:
    /^(?!guardian|american$|african$).+(?:ian|ean|exan|rican|ander|iard|ishman|ishwoman|elshman|utchman|renchman|nese|guese|tese|lese)$|^(?:dane|swede|finn|pole|scot|turk|greek|swiss|serb|croat|kurd|briton|kiwi|czech|slovak|thai|iraqi|israeli|pakistani|bangladeshi|saudi|filipin[oa]|slovene)$|^(?:conservative|democrat|republican|liberal|socialist|nationalist|independent|tory)$/,
  demonyms: new Set(
    words(`american australian belgian brazilian british canadian chinese dutch english european french german
      greek indian iranian irish israeli italian japanese korean mexican norwegian palestinian polish portuguese
      russian scottish spanish swedish swiss syrian turkish ukrainian welsh u.s. us uk eu`),
  ),
  particles: new Set(words('of de du van von der den di da al el bin ben la le the')),
}

const contradictions = new Set(words('nonsense rubbish untrue false lies'))

const clauses: ClauseLexicon = {
  complementisers: new Set(words('that')),
  relatives: new Set(words('who which whom whose that where')),
  subjectRelatives: new Set(words('who which that')),
  openers: new Set(
    words('but while whereas because since although though if when as so whether after before'),
  ),
  and: new Set(words('and or')),
  subordinating: new Set(
    words(
      'when because if as until unless since although though while whereas after before so in for to with',
    ),
  ),
  hosts: new Set(),
  sourcePrepositions: new Set(),
  sourceRelatives: new Set(),
  verdicts: contradictions,
  contradictions,
  desks: new Set(),
  depending: new Set(words('when if because unless although though once until whenever whether')),
  accordingTo: phraseTable(
    'according to | as per | per | in the words of | in the view of | in the opinion of | in the eyes of',
  ),
  assertions: new Set(
    words(
      'claim claims assertion assertions contention allegation allegations suggestion belief warning argument insistence answer view contention position complaint',
    ),
  ),
  asTheySay: phraseTable(
    `by his estimate | by her estimate | by its estimate | by their estimate | by his own estimate | by her own estimate
     | by its own estimate | by their own estimate | by his count | by her count | by its count | by their count
     | by its own count | by his own account | by her own account | by their own account | by his account | by her account | by their account | by his reckoning | by her reckoning | by its own reckoning | by his own reckoning | by her own reckoning | by its own account | in his telling | in her telling | in his view | in her view | in their view`,
  ),
  asides: phraseTable(
    'though | for his part | for her part | for its part | for their part | in turn | by contrast | in fact | on the contrary',
  ),
  viewpoints: new Set(words('for to')),
  comparingBehind: new Set(
    words('down up compared including against more less roughly nearly almost about equivalent'),
  ),
  comparing: new Set(),
  fronting: new Set(
    words(`according additionally after afterwards also although as asked pressed questioned quizzed at because before but by despite
      during earlier elsewhere even finally following for friday from furthermore however if in indeed
      instead last later meanwhile monday moreover nevertheless next nonetheless now on once only
      responding saturday separately since so speaking still sunday then though thursday thus today tomorrow
      tuesday under until wednesday when whereas while with yesterday yet there here`),
  ),
}

export const english: Lexicon = {
  language: 'en',
  verbs: englishVerbs,
  nouns,
  clauses,
  cues: englishCues,
}
