import { feminineAbroad } from './feminine-names-abroad.ts'
import type { Gender } from './lexicon.ts'
import { masculineAbroad } from './masculine-names-abroad.ts'
import { moreFeminine, moreMasculine } from './more-given-names.ts'
import { words } from './verb-forms.ts'

/** Given names that are frequent in French and English news: who bears one is a person. */
const feminine = `agathe agnès aïcha aisha alexandra alice alicia alison amanda amélie amina amy ana anaïs
  andrea angela anita ann anna annalena anne annie antoinette audrey aurélie barbara béatrice beatrice bernadette
  brigitte camille carla carol caroline catherine cécile céline chantal charlotte chloé christelle christine
  claire clara claudia claudine clémence clémentine colette corinne cynthia danielle deborah delphine denise
  diana diane dominique donna dorothée elena éléonore éliane elisabeth élisabeth élise elizabeth ella ellen
  élodie éloïse emily emma emmanuelle estelle esther eva ève evelyn évelyne fatima fatou fiona florence
  françoise gabrielle gaëlle geneviève georgia gisèle giorgia grace greta hannah hélène helen helena hillary
  inès ingrid irene irène iris isabelle jacqueline jane janet jeanne jennifer jessica jill joan joanna
  jocelyne josephine joséphine judith julia julie juliette justine kamala karen karine karoline kate katherine
  kathleen katie laetitia laura laure laurence léa leïla lena linda lisa liz louise lucie lucy lydia
  madeleine magali maggie manon margaret margot marguerite maria mariam marianne marie marine marion
  marlène martha marthe martine mary maryse mathilde maud melanie mélanie melissa michelle mireille monica
  monique muriel nadia nadine naomi nancy natacha natalia natalie nathalie nicola nicole nina nora odile olga
  olivia pamela patricia paula pauline penny priscilla rachel rachida rebecca régine rita rosa rose ruth
  sabine samantha samia sandra sandrine sara sarah ségolène sharon sheila simone sofia solange sonia sophia
  sophie stella stéphanie susan suzanne svetlana sylvie tatiana teresa thérèse theresa ursula valentine
  valérie vanessa véronique victoria viktoria virginie vivian yasmine yvette yvonne zoé zoe`

const masculine = `aaron abdel abdoulaye adam adrien ahmed alain alan albert alberto alex alexandre alexander
  alexei alexis alfred ali amadou anatole andré andrei andrew andriy andy angel anthony antoine antonio
  antony armand arnaud arthur aurélien bachar bashar bastien benjamin benoît bernard bernie bertrand bill bob boris
  brian bruno carl carlos cédric charles chris christian christophe christopher claude clément colin craig cyril
  damien dan daniel david denis dennis didier dimitri dmitri dmitry dominic donald douglas edgar édouard
  eduardo edward elon emil emmanuel eric éric ernest étienne eugène fabien fabrice félix fernand florian
  francis francisco franck françois frank fred frédéric gabriel gaël gary gaspard geoffrey george georges
  gérald gérard gilbert gilles giuseppe gordon graham greg grégoire grégory guillaume gustave guy hamid hans
  harold harry hassan henri henry hervé hubert hugo hugues hussein ian ibrahim igor isaac ivan jack jacob
  jacques jake james jamie jason jean jean-claude jean-françois jean-jacques jean-louis jean-luc jean-marc
  jean-marie jean-michel jean-paul jean-pierre jean-yves jeff jeremy jérémie jerome jérôme jim jimmy joe joël john
  johnny jonathan jordan josé joseph joshua juan jules julian julien justin karim karl keir keith ken kenneth
  kevin khaled kylian larry laurent léo leo léon leonardo lionel louis luc luca lucas ludovic luis luke
  mahmoud manuel marc marcel marco marcus mario mark martin matteo matthew matthias matthieu maurice max
  maxime michael michaël michel mickaël miguel mike mohamed mohammed moussa mustapha narendra nathan neil
  nicholas nicolas nigel noah noël oleg oliver olivier omar oscar otto owen pascal patrice patrick paul
  pedro pete peter philip philippe pierre quentin rafael raphaël raymond rémi rené ricardo richard robert
  robin rodolphe roger roland romain roman ron ronald roustem rustem ryan sacha sam samir samuel sean sébastien
  sergei sergueï sergio serge simon stanislas stefan stéphane stephen steve steven stuart sylvain tariq
  théo théodore thibault thierry thomas tim timothy tom tony tristan valentin vincent viktor victor vladimir
  volodymyr walter warren wayne wei wilfried will william xavier xi yann yannick yves yuri zachary`

export const givenNames: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...words(`${masculine} ${moreMasculine}`).map((name): [string, Gender] => [name, 'masculine']),
  ...words(`${feminine} ${moreFeminine}`).map((name): [string, Gender] => [name, 'feminine']),
])

/** Given names that are words, places or family names as well, or that may be: they tell a gender only before a family name. */
const homonyms: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...words(masculineAbroad).map((name): [string, Gender] => [name, 'masculine']),
  ...words(feminineAbroad).map((name): [string, Gender] => [name, 'feminine']),
  ...words(
    `wade troy tyler cole clarence norman glen blaise hank claude lee ray dale lance grant mark earl will drew mason marshall
     harrison jackson austin milan jordan kent dean chad curtis foster parker taylor prosper constant modeste victor loup
     placide job israel german orlando florian`,
  ).map((name): [string, Gender] => [name, 'masculine']),
  ...words(
    `rose florence virginia georgia sydney joy faith hope grace dawn heather iris ivy holly hazel june april may lily
     olive pearl ruby amber patience prudence blanche violette capucine perle reine france sandy charity`,
  ).map((name): [string, Gender] => [name, 'feminine']),
])

/** How given names end that no list has, in both languages: `Maëlla`, `Odette`; `Aldo`, `Evrard`. */
const feminineEnding = /..(?:a|ette|elle|ine|ienne|ée|anne|ise|lyn|wen|enn|ène|ie)$/u
const masculineEnding = /..(?:o|us|ard|ert|ick|ck|ric|ian|ien|aud|ois|ël|uel|ald|win)$/u

/**
 * The gender that a given name tells; by its ending only where a family name follows.
 *
 * @param words how many words the whole name has
 */
export function genderOfGivenName(name: string, words: number): Gender | null {
  const known = givenNames.get(name)
  if (known !== undefined || words < 2) return known ?? null
  const [first = name] = name.split('-')
  const part = givenNames.get(first)
  if (part !== undefined) return part
  const homonym = homonyms.get(name)
  if (homonym !== undefined) return homonym
  if (feminineEnding.test(name)) return 'feminine'
  return masculineEnding.test(name) ? 'masculine' : null
}
