import { monthNames, weekdayNames } from '../../calendar-words.ts'
import { bodySorts } from './body-sorts.ts'
import { frenchCues } from './fr-cues.ts'
import { frenchAnybody, frenchFields, frenchPeople } from './fr-people.ts'
import { frenchVerbs } from './fr-verbs.ts'
import type { ClauseLexicon, Gender, Lexicon, NounLexicon, Pronoun } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { words } from './verb-forms.ts'

const masculine = (list: string) => words(list).map((word): [string, Gender] => [word, 'masculine'])
const feminine = (list: string) => words(list).map((word): [string, Gender] => [word, 'feminine'])
const either = (list: string) => words(list).map((word): [string, null] => [word, null])

const pronouns: readonly [string, Pronoun][] = [
  ...words('il -il lui').map((word): [string, Pronoun] => [
    word,
    { gender: 'masculine', isGroup: false, mayBeBody: true },
  ]),
  ...words('elle -elle').map((word): [string, Pronoun] => [
    word,
    { gender: 'feminine', isGroup: false, mayBeBody: true },
  ]),
  ...words('celui lui-même').map((word): [string, Pronoun] => [
    word,
    { gender: 'masculine', isGroup: false, mayBeBody: false },
  ]),
  ...words('celle elle-même').map((word): [string, Pronoun] => [
    word,
    { gender: 'feminine', isGroup: false, mayBeBody: false },
  ]),
  ['celui-ci', { gender: 'masculine', isGroup: false, mayBeBody: true, isLatter: true }],
  ['celle-ci', { gender: 'feminine', isGroup: false, mayBeBody: true, isLatter: true }],
  ...words('ils -ils elles -elles eux eux-mêmes elles-mêmes').map((word): [string, Pronoun] => [
    word,
    { gender: null, isGroup: true, mayBeBody: true },
  ]),
]

const nouns: NounLexicon = {
  pronouns: new Map(pronouns),
  definite: new Set(words("le la l' les ce cet cette ces son sa ses leur leurs au aux du")),
  indefinite: new Set(
    words(
      "un une des d' plusieurs quelques certains certaines deux trois aucun aucune nombreux de",
    ),
  ),
  possessives: new Set(words('son sa ses leur leurs')),
  genitives: new Set(words("de du des d'")),
  prepositions: new Set(
    words(`à au aux après avant avec chez contre dans depuis dès devant durant en entre envers face grâce hors
      jusqu' lors malgré par parmi pendant pour sans sauf selon sous sur vers via auprès outre suite quant
      concernant afin`),
  ),
  people: frenchPeople,
  fields: frenchFields,
  bodies: new Set(
    words(`académie accusation administration agence ambassade armée assemblée association autorité autorités banque
      bureau cabinet centre chaîne chambre chancellerie club coalition collectif comité commission communiqué conseil
      confédération constructeur cour délégation département diplomatie direction document église enquête
      enquêteurs entreprise état-major étude experts famille fédération filiale fonds fondation forces
      garde-côtes gendarmerie géant gouvernement groupe hebdomadaire hôpital industriel inspection institut institution instruction interprofession
      aéroport clinique festival galerie lycée musée opéra orchestre rectorat théâtre zoo
      journal juges justice laboratoire ligue lobby magazine mairie maison majorité marine médias ministère
      mission mouvement municipalité observatoire office ong opposition ordre organisation organisme organisateurs
      parlement parquet parti plateforme police pompiers porte-parolat préfecture présidence presse
      promoteur quotidien rapport rebelles renseignement réseau riverains sécurité sénat secouristes service
      services site société sondage sources source station syndicat syndicats témoins tribunal union université
      ville entourage défense direction exécutif équipe métropole agglomération collectivité parquet chercheurs scientifiques économistes analystes responsables habitants élus avocats médecins policiers
      procureurs`),
  ),
  unnamed: new Set(
    words('source sources responsables observateurs experts analystes témoins médias proches'),
  ),
  firms: bodySorts({
    company: `groupe entreprise société compagnie firme fabricant constructeur distributeur exploitant industriel opérateur
      gestionnaire promoteur fournisseur courtier cabinet mutuelle laiterie assureur brasseur avionneur éditeur transporteur équipementier enseigne marque start-up filiale maison banque laboratoire centrale`,
    association: `coopérative syndicat association ong parti club fédération collectif intersyndicale mouvement
      formation`,
    public: `agence institut`,
    any: `organisation organisme entité établissement institution`,
  }),
  firmNames: new Set(
    words(`holding holdings group groupe inc ltd limited plc llc corp corporation co company industries conseil partners
      therapeutics pharma laboratories laboratoires energy énergie technologies systems bank banque airlines airways
      media motors foods brands capital associates solutions services international sa se ag gmbh`),
  ),
  latter: new Set(words('dernier dernière intéressé intéressée')),
  vessels: new Set(
    words(`étude rapport relevé relevés sondage enquête audit communiqué déclaration document note bilan chiffres
      données calculs estimations analyse projections baromètre texte lettre courrier courriel message billet
      publication article comptes statistiques prévisions mesures inventaire recensement avis expertise travaux recherches témoignage réplique réponse réaction constat aveu explication commentaire verdict résultats pointage décompte témoignages dires informations conclusions`),
  ),
  impersonal: new Set(words("on -on -je -nous ce c' cela ça ceci rien tout")),
  anybody: frenchAnybody,
  publicOffices: new Set(
    words(`homologue maire mairesse préfet préfète sous-préfet procureur procureure ministre président présidente juge premier première
      pape roi reine gouverneur avocat avocate porte-parole défenseur rapporteur tribunal patron`),
  ),
  officials: new Set(
    words('responsable officiel officielle dirigeant dirigeante interlocuteur interlocutrice'),
  ),
  titles: new Map<string, Gender | null>([
    ...masculine('m. m monsieur mgr sir lord don abbé'),
    ...feminine('mme madame mlle lady sœur mmes'),
    ...either('dr. dr docteur me maître prof. professeur pr'),
  ]),
  titleOffices: new Map([
    ['me', 'avocat'],
    ['maître', 'avocat'],
    ['dr', 'médecin'],
    ['dr.', 'médecin'],
    ['pr', 'professeur'],
    ['prof.', 'professeur'],
  ]),
  sentenceOpeners: new Set(
    words(
      'a côté faux vrai bref résultat reste direction même autre côtés rien tous toutes tout chaque aucun nul quel quelle oui non',
    ),
  ),
  postnominals: new Set(),
  notNames: new Set([
    ...weekdayNames.fr,
    ...monthNames.fr,
    ...words('je dieu noël pâques internet covid covid-19'),
  ]),
  inhabitants:
    /(?:ais|aise|ois|oise|ien|ienne|éen|éenne|ain|aine|ane|arde|ine)$|^(?:allemand|flamand|normand|picard|savoyard|espagnol)e?s?$|^(?:basque|belge|britannique|bulgare|corse|croate|russe|serbe|slovaque|suisse|tchèque|turc|turque|grec|grecque)s?$/,
  demonyms: new Set(),
  particles: new Set(words("de du des d' la le von van der den di da al el ben bin y of")),
}

const clauses: ClauseLexicon = {
  complementisers: new Set(words("que qu'")),
  relatives: new Set(
    words("qui que qu' dont où lequel laquelle lesquels lesquelles auquel duquel"),
  ),
  subjectRelatives: new Set(words('qui')),
  openers: new Set(
    words('mais alors tandis puis or car donc puisque parce lorsque lorsqu quand si comme bien'),
  ),
  and: new Set(words('et ou ni')),
  subordinating: new Set(
    words("quand lorsque lorsqu' parce puisque puisqu' si s' tandis alors sauf afin avant après"),
  ),
  hosts: new Set(words('chez')),
  sourcePrepositions: new Set(words('pour selon')),
  sourceRelatives: new Set(words('qui lequel laquelle lesquels lesquelles')),
  verdicts: new Set(words('faux non oui inexact archifaux vrai')),
  contradictions: new Set(
    words('faux archifaux inexact mensonge mensonges invention absurde calomnie'),
  ),
  desks: new Set(words('à a au aux chez dans auprès')),
  depending: new Set(
    words("quand lorsque lorsqu' si parce puisque puisqu' sauf tant quoique quoiqu'"),
  ),
  accordingTo: phraseTable(
    `selon | d' après | à en croire | de l' avis de | de l' avis du | de l' avis des | de l' avis d' | aux yeux de | aux yeux du
     | aux yeux des | à entendre | à écouter | à lire | si l' on en croit | aux dires de | aux dires du | aux dires des | au dire de | de l' aveu de | de l' aveu du | de source`,
  ),
  assertions: new Set(
    words(`affirmation thèse version accusation hypothèse promesse argument assertion allégation certitude conviction
      crainte sentiment impression assurance garantie preuve idée chronologie lecture scénario explication`),
  ),
  asTheySay: phraseTable(
    `à l' en croire | à l' entendre | à les en croire | à les entendre | à ses yeux | à leurs yeux | à son avis`,
  ),
  asides: phraseTable(
    `de son côté | de leur côté | pour sa part | pour leur part | quant à lui | quant à elle | quant à eux | à l' inverse
     | en revanche | au contraire | à son tour | à tort | en effet | lui aussi | elle aussi | par ailleurs | d' emblée | d' abord | d' entrée | en outre | de nouveau | à nouveau
     | pour autant | au passage | tout de même | sans détour | en souriant | sans rire | à l' unisson | dans un sourire | dans un souffle | il y a peu | pas moins`,
  ),
  viewpoints: new Set(words('pour')),
  comparingBehind: new Set(words('contre soit')),
  comparing: new Set(words('comme')),
  fronting: new Set(
    words(`ainsi alors après aussi aujourd'hui auparavant avant bien cependant certes cette comme d'ailleurs
      depuis dernièrement donc en enfin ensuite évidemment hier interrogé interrogée interrogés interrogées questionné questionnée questionnés relancé relancée relancés invité invitée
      jeudi lors mais malgré mardi mercredi lundi vendredi samedi dimanche néanmoins or outre par parallèlement
      pendant plus pour pourtant puis quand quant réagissant s' selon si suite tandis toutefois voici voilà
      pourtant là ici oui non dimanche récemment concernant face faute afin`),
  ),
}

export const french: Lexicon = {
  language: 'fr',
  verbs: frenchVerbs,
  nouns,
  clauses,
  cues: frenchCues,
}
