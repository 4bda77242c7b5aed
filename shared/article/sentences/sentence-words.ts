import type { Language } from '../../project/records.ts'

/**
 * What a full stop after an abbreviation can mean.
 *
 * - `title`: with a capital a name follows, always (`M. Roux`, `Gen. Hill`); without, as `trailing`
 * - `leading`: something always follows (`cf.` and a reference)
 * - `beforeNumber`: before a number it is an abbreviation, before a capital it ends the sentence
 * - `trailing`: it can end a sentence, and then the next begins with a word of `starters`
 * - `closing`: it ends the sentence before any capital (`etc.`)
 * - `time`: `a.m.` and `p.m.`
 */
export type Abbreviation = 'title' | 'leading' | 'beforeNumber' | 'trailing' | 'closing' | 'time'

/** What a full stop after a word, and a word after a full stop, can mean in a language. */
export interface SentenceWords {
  /** In lower case and without their last full stops. */
  readonly abbreviations: ReadonlyMap<string, Abbreviation>
  /** Words that are written with a capital only where a sentence begins; here in lower case. */
  readonly starters: ReadonlySet<string>
  /** Matches lower-case words after a stop that go on with the sentence although they could begin one. */
  readonly goesOn: RegExp
}

type Lists = Readonly<Partial<Record<Abbreviation, string>>>

const everywhere: Lists = {
  title: 'dr prof gen lt sgt capt col mr mrs mgr mt',
  leading: 'cf vs',
  beforeNumber: 'no nos nr n° nº p pp § tel vol chap fig art',
  trailing: `st inc ltd co corp cie bros jr sr ex al ed eds min max sept oct nov avg approx incl excl suppl
    ref réf`,
  closing: 'etc j.-c',
  time: 'a.m p.m',
}

function abbreviations(lists: Lists): ReadonlyMap<string, Abbreviation> {
  return new Map(
    [everywhere, lists].flatMap((some) =>
      // The keys of `Lists` are abbreviations' meanings and nothing else.
      (Object.entries(some) as [Abbreviation, string][]).flatMap(([meaning, list]) =>
        words(list).map((word) => [word, meaning] as const),
      ),
    ),
  )
}

/** @param more a pattern of further words that go on */
function goesOn(list: string, more = '(?!)'): RegExp {
  return new RegExp(String.raw`^(?:${words(list).join('|')}|${more})(?!\p{L})`, 'u')
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

const french: SentenceWords = {
  abbreviations: abbreviations({
    title: 'm mm mme mmes mlle mlles me mes pr vve ste gén gal cdt cne amb ch cl ph th',
    leading: 'av apr env boul pl c.-à-d p.-ex r.-v',
    beforeNumber: 'num tél',
    trailing: `adj bd coll dép dir éd fém hab ibid janv févr fév juil juill déc masc op plur s.a s.a.r.l
      sing trad suiv arrond`,
  }),
  starters: new Set(
    words(`à ainsi alors après au aucun aucune aujourd'hui auparavant aussi aussitôt autrement aux avant
      avec beaucoup bref c ça car ce ceci cela celle celles celui cependant certaines certains certes ces
      cet cette ceux chacun chacune chaque chez combien comme comment contrairement d dans de depuis des
      dès désormais donc du durant également elle elles en enfin ensuite entre et face faute finalement
      grâce hier hormis ici il ils j je jamais jusqu justement l la là le les leur leurs lors lorsqu
      lorsque ma mais malgré mes mieux moins mon n ne néanmoins ni non nos notre nous on or ou où outre
      par parce parfois parmi pas pendant personne peu plus plusieurs plutôt pour pourquoi pourtant près
      puis puisque qu quand quant que quel quelle quelles quelque quelques quels qui quoi quoique rien s
      sa sans sauf se selon ses seul seule seules seuls si sinon son soudain sous sur surtout tandis tant
      tel telle tous tout toute toutefois toutes très tu un une vers voici voilà vos votre vous y`),
  ),
  goesOn: goesOn(
    `a à au aux avec chez comme d dans de depuis des du en entre est et ou mais n ne ni par pour qu que
    qui s sans se sous sur vers y`,
  ),
}

const english: SentenceWords = {
  abbreviations: abbreviations({
    title: `ms messrs sen rep gov rev hon pres supt adm maj cpl pvt ald asst assoc sens reps govs gens
      lts cmdr comdr brig insp det atty amb wm geo chas jas robt thos jos`,
    leading: 'e.g i.e viz',
    beforeNumber: 'para sec ch pt',
    trailing: `jan feb mar apr jun jul aug sep dec mon tue tues thu thur thurs fri ave blvd rd
      dept est ft ca llc plc univ assn govt intl natl misc esp hrs mins yrs lbs oz sq`,
  }),
  starters: new Set(
    words(`a about above according across after again all along already also although among an and
      another any anybody anyone anything are around as at because been before behind besides between
      both but by can could despite did do does during each either even every everybody everyone
      everything few finally first firstly for from further given had has have he her here hers his how
      however i if in indeed inside instead into is it its just last later let like look many may maybe
      meanwhile might millions more moreover most much must my neither never nevertheless next no nobody
      none nonetheless nor not nothing now of often on once one only or other others otherwise our out
      outside over per perhaps please rather second secondly several shall she should since so some
      somebody someone something sometimes soon still such than that the their then there therefore these
      they third this those though through thus to today together tomorrow tonight too under unless
      unlike until upon was we well were what whatever when where whereas whether which while who whoever
      whose why will with within without would yes yesterday yet you your`),
  ),
  goesOn: goesOn(
    `about after among and are as at because before but by can could did do does during for from had
    has have if in into is like nor of on or per since so such than that through to under until upon was
    were when where which while who will with within without would yet`,
    String.raw`(?:s?he|they|we|i|you|it|the \p{L}+) (?:said|says|asked|asks|told|wrote|writes|added|cried)`,
  ),
}

export const sentenceWords: Readonly<Record<Language, SentenceWords>> = { fr: french, en: english }
