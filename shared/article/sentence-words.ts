import type { Language } from '../project/records.ts'

/** What a full stop after a word, and a capital after a full stop, can mean in a language. */
export interface SentenceWords {
  /** Abbreviations that something always follows: `M.` and a name, `cf.` and a reference. */
  readonly leading: ReadonlySet<string>
  /** Abbreviations that a number follows; before anything else the full stop ends the sentence. */
  readonly beforeNumber: ReadonlySet<string>
  /** Abbreviations that can end a sentence: then the next begins with a word of `starters`. */
  readonly trailing: ReadonlySet<string>
  /** Words that are written with a capital only where a sentence begins; here in lower case. */
  readonly starters: ReadonlySet<string>
}

/** The words of a list, in lower case and without their full stops. */
function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

const everywhere = {
  leading: words('dr prof gen lt sgt capt cf vs mr mrs mgr mt'),
  beforeNumber: words('no nos nr n° nº p pp § tel vol chap fig art'),
  trailing: words('inc ltd co corp cie bros jr sr etc ex al st col ed min max sept oct nov'),
}

const french: SentenceWords = {
  leading: new Set([
    ...everywhere.leading,
    ...words('m mm mme mmes mlle mlles me mes pr vve ste gén cdt cne av apr env boul c.-à-d p.-ex'),
  ]),
  beforeNumber: new Set([...everywhere.beforeNumber, ...words('num tél ch pl')]),
  trailing: new Set([
    ...everywhere.trailing,
    ...words(`adj bd coll dép dir éd fém hab ibid janv févr juil déc masc op plur réf s.a s.a.r.l sing
      suppl trad`),
  ]),
  starters: new Set(
    words(`à ainsi alors après au aucun aucune aujourd'hui aussi aux avant avec beaucoup c ça car ce ceci
      cela celle celui cependant certaines certains ces cet cette ceux chaque chez comme comment d dans de
      depuis des dès donc du durant elle elles en enfin ensuite entre et hier ici il ils j je jusqu l la le
      les leur leurs lors lorsqu lorsque ma mais malgré mes mon n ne ni nos notre nous on or où par parce
      parmi pendant peu plus plusieurs pour pourquoi pourtant près puis qu quand que quel quelle quelques
      qui s sa sans se selon ses seul seule si son sous sur tandis tous tout toute toutefois toutes très un
      une vers voici voilà vos votre vous y`),
  ),
}

const english: SentenceWords = {
  leading: new Set([
    ...everywhere.leading,
    ...words(
      `ms messrs sen rep gov rev hon pres supt adm maj cpl pvt ald asst assoc approx e.g i.e viz`,
    ),
  ]),
  beforeNumber: new Set([...everywhere.beforeNumber, ...words('para sec ch pt')]),
  trailing: new Set([
    ...everywhere.trailing,
    ...words(`jan feb mar apr jun jul aug sep dec mon tue tues wed thu thurs fri a.m p.m ave blvd rd dept
      est ft ca det llc plc univ assn`),
  ]),
  starters: new Set(
    words(`a about above according after all also although an and another any anyone are as at because
      been before both but by can could did do does during each either every everyone few first for from
      further had has have he her here hers his how however i if in indeed instead into is it its just
      later last many may meanwhile might more most moreover much must my neither nevertheless next no
      none nor not now of on once one only or other our out over perhaps please several shall she should
      since so some soon still such than that the their then there these they this those though through
      thus to today tomorrow under unless until upon was we well were what when where whether which while
      who whose why will with within without would yes yesterday yet you your`),
  ),
}

export const sentenceWords: Readonly<Record<Language, SentenceWords>> = { fr: french, en: english }
