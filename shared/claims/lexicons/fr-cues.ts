import type { CueLexicon } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { words } from './verb-forms.ts'

export const frenchWeekdays = words('lundi mardi mercredi jeudi vendredi samedi dimanche')
export const frenchMonths = words(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
)

export const frenchCues: CueLexicon = {
  numberWords: new Set(
    words(`deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
      quarante cinquante soixante cent cents mille million millions milliard milliards dizaine dizaines
      douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier
      milliers moitié tiers quart double triple`),
  ),
  numberParts: new Set(words('un une et vingts demi')),
  fractions: new Set(
    words(
      `moitié tiers cinquième cinquièmes sixième septième huitième neuvième dixième dixièmes centième millième`,
    ),
  ),
  halves: new Set(words('moitié tiers')),
  one: new Set(words('un')),
  ordinals: new Set(words('premier première second seconde autre')),
  notBeforeFraction: new Set(words('à')),
  numbered: new Set(
    words(`page pages article articles chapitre ligne route rocade numéro n° salle porte quai volume tome acte scène carbone phase
      étape station terminal lot stand`),
  ),
  months: new Set(frenchMonths),
  shortMonths: new Set(words('janv févr avr juil sept oct nov déc')),
  weekdays: new Set(frenchWeekdays),
  partsOfDay: new Set(words('matin midi après-midi soir')),
  dates: phraseTable(
    `hier | avant-hier | aujourd'hui | demain | la veille | le lendemain | ce matin | ce soir | cette nuit
     | cette semaine | ce mois-ci | cette année | cet été | cet hiver | la semaine dernière | le mois dernier
     | l' an dernier | l' année dernière | la semaine prochaine | le mois prochain | l' an prochain
     | l' année prochaine`,
  ),
  moments: phraseTable(
    `l' automne | l' hiver | l' été | le printemps | au printemps | ce printemps | cet automne | l' an passé | l' année passée | l' année suivante
     | l' année précédente | l' été dernier | l' été prochain | l' automne dernier | l' hiver dernier | le printemps dernier | cet après-midi
     | cette fois-ci | à midi | à minuit | avant midi | avant minuit | minuit | l' aube | la rentrée | noël | pâques | fin d' année
     | la fin de l' année | la fin du mois | la fin de la semaine | le début de l' année | le jour même | le matin même | le soir même | la nuit dernière
     | dans la semaine | dans la journée | dans la nuit | dans la matinée | dans la soirée | la semaine passée | le mois passé | le week-end
     | le week-end dernier | ces derniers jours | ces dernières semaines | ces derniers mois | ces dernières années | en début de semaine`,
  ),
  clock: {
    behind: new Set(words('h')),
    between: new Set(words('h')),
    phrases: phraseTable(
      `heures du matin | heures de l' après-midi | heures du soir | heure du matin`,
    ),
    at: new Set(words(`à vers dès avant après jusqu'à et entre qu'à`)),
    hours: new Set(words('heures heure')),
    isAlone: false,
  },
  timeUnits: new Set(
    words(`an ans année années mois semaine semaines jour jours heure heures minute minutes secondes siècle siècles
      décennie décennies saison saisons trimestre trimestres`),
  ),
  ofUnits: new Set(
    words(`un une des les ces ses plusieurs quelques près de d' plus moins environ quelque presque déjà bientôt maintenant bonne
      bonnes bon dernier derniers dernière dernières premier premiers première premières longs longues petites que qu' au a`),
  ),
  stretches: new Set(
    words('pendant depuis durant en dans pour avant après sous sur ici y cours voilà'),
  ),
  behindStretch: phraseTable(`plus tôt | plus tard | auparavant | durant | d' affilée | de suite`),
  beforeYear: new Set(words('en depuis année an dès fin début mi')),
  superlatives: phraseTable(
    `jamais | toujours | première fois | le premier à | la première à | les premiers à | les premières à
     | tout premier | toute première | seul | seule | seuls | seules | unique | uniquement | record
     | sans précédent | sans équivalent | inédit | inédite | inédits | inédites | le plus | la plus | les plus
     | le moins | la moins | les moins | le meilleur | la meilleure | le pire | la pire | aucun | aucune
     | personne ne | personne n'`,
  ),
  superlativeEnding: null,
  notSuperlative: new Set(),
  comparisons: phraseTable(
    `plus que | plus de | moins que | moins de | davantage | autant que | aussi que | supérieur à | supérieure à
     | inférieur à | inférieure à | par rapport à | par rapport au | comparé à | comparée à | deux fois plus
     | trois fois plus | deux fois moins | le double | la moitié | plus nombreux | en hausse | en baisse
     | meilleur que | pire que | moitié moins | qu' il y a`,
  ),
  causes: phraseTable(
    `à cause de | à cause d' | à cause du | à cause des | en raison de | en raison d' | en raison du
     | en raison des | grâce à | grâce au | grâce aux | parce que | parce qu' | car | puisque | puisqu' | faute de
     | faute d' | sous l' effet de | provoqué | provoquée | provoque | causé | causée | cause par | entraîné
     | entraîne | dû à | due à | dus à | dues à | par conséquent | en conséquence | du fait de | à la suite de
     | à la suite d' | à l' origine de | s' explique par | conduit à | permis de`,
  ),
  rumours: phraseTable(
    `apparemment | paraît-il | semble-t-il | il paraît | prétendument
     | présumé | présumée | présumés | non confirmé | non confirmée`,
  ),
  predictions: phraseTable(
    `devrait | devraient | va | vont | prévoit | prévoient | d' ici | s' attend | s' attendent | table sur
     | tablent sur | prochainement | à l' avenir | en passe de | s' apprête à`,
  ),
  opinions: phraseTable(
    `il faut | il faudra | il faudrait | il est temps | inacceptable | scandaleux | scandaleuse | honteux
     | honteuse | magnifique | horrible | horribles | terrible | terribles | merveilleux | formidable | absurde
     | ridicule | injuste | indigne | optimiste | pessimiste | optimisme | très bonne | très bon | très bonnes
     | très bons | très mauvaise | très mauvais | malheureusement | heureusement | beau | belle | je pense
     | je crois | à mon avis | j' espère | nous espérons | prudemment | bonne chance | espoir | productives
     | mieux vaut | catastrophique | remarquable | exemplaire | inadmissible | triste | lâche`,
  ),
  futureEnding: /.(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront|ura|uront)$/u,
  notFuture: new Set(words('opéra caméra chira gira')),
  hearsay: new Set(words('aurait auraient serait seraient')),
  firstPerson: new Set(words("je j' nous moi mon ma mes notre nos me m'")),
  captions: phraseTable(
    `photo | photos | vidéo | vidéos | image | images | illustration | infographie | crédit | crédits | légende
     | © | lire aussi | à lire | à lire aussi | voir aussi | à voir | lire | abonnez-vous | inscrivez-vous
     | partager | publié le | mis à jour | suivez-nous | source | sources | avec afp | afp`,
  ),
  greetings: phraseTable(
    `bonjour | bonsoir | salut | merci | bienvenue | au revoir | chers lecteurs | chères lectrices | bonne lecture
     | bonne journée | bonne année`,
  ),
}
