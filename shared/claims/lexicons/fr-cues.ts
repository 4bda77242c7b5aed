import { monthNames, weekdayNames } from '../../calendar-words.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import { phraseTable } from './phrases.ts'
import { frenchEr, words } from './verb-forms.ts'

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
  months: new Set(monthNames.fr),
  shortMonths: new Set(words('janv févr avr juil sept oct nov déc')),
  weekdays: new Set(weekdayNames.fr),
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
    `première fois | le premier à | la première à | les premiers à | les premières à
     | tout premier | toute première | le seul | la seule | les seuls | les seules | seul le | seule la
     | seuls les | seules les | l' unique | uniquement | record | sans précédent | sans équivalent | inédit | inédite
     | inédits | inédites | le plus | la plus | les plus | son plus | sa plus | ses plus | leur plus | leurs plus | le moins | la moins | les moins | le meilleur | la meilleure
     | les meilleurs | les meilleures | le pire | la pire | du plus | seuls des | seules des | jamais vu | jamais-vu | jamais mesuré | jamais observé | jamais documenté | jamais enregistré | jamais atteint
     | consécutif | consécutive | consécutifs | consécutives | d' affilée`,
  ),
  absolutes: phraseTable(
    `jamais | toujours | aucun | aucune | personne ne | personne n' | seul | seule | seuls | seules | unique`,
  ),
  superlativeEnding: null,
  notSuperlative: new Set(),
  comparisons: phraseTable(
    `davantage | supérieur à | supérieure à | supérieurs à | supérieures à | supérieur au
     | supérieure au | supérieurs au | supérieures au | supérieur aux | supérieures aux | inférieur à | inférieure à | inférieurs à
     | inférieures à | inférieur au | inférieure au | inférieurs au | inférieures au | inférieures aux | par rapport à
     | par rapport au | par rapport aux | comparé à | comparée à | fois plus | fois moins | fois supérieur | fois supérieure
     | le double | le triple | plus nombreux | plus nombreuses | en hausse | en baisse | en recul | en progression | meilleur que
     | meilleure que | meilleurs que | pire que | mieux que | mieux qu' | moitié moins | qu' il y a | de plus en plus | de moins en moins
     | de plus que | de plus qu' | de moins que | de moins qu' | rarement vu | par deux | par trois | par quatre | par cinq | par dix
     | du jamais vu`,
  ),
  degrees: new Map(
    words('plus moins aussi autant davantage').map((word) => [word, new Set(words("que qu'"))]),
  ),
  notDegrees: new Set(words('bien longtemps')),
  thans: new Set(),
  notCompared: new Set(words('voix')),
  amounts: new Set(),
  ofAmounts: new Set(),
  changes: new Set([
    ...words(
      'augment baiss recul chut diminu progress grimp flamb bond fond réduis gonfl dégringol',
    ).flatMap((stem) => {
      const { finite, participle, infinitive, gerund } = frenchEr(stem)
      return [...finite, ...participle, ...infinitive, ...gerund]
    }),
    ...words(`hausse baisse recul chute augmentation diminution progression bond croissance fondu réduit réduite réduits crû
      contracté contractée contre bondi passé passée passés passées`),
  ]),
  measuring: new Set(),
  ofChanges: new Set(words("de d' du")),
  doublings: new Set(
    words('doubl tripl quadrupl').flatMap((stem) => {
      const { finite, participle, infinitive, gerund } = frenchEr(stem)
      return [...finite, ...participle, ...infinitive, ...gerund].filter(
        (form) => form !== 'double' && form !== 'triple',
      )
    }),
  ),
  causes: phraseTable(
    `à cause de | à cause d' | à cause du | à cause des | en raison de | en raison d' | en raison du
     | en raison des | grâce à | grâce au | grâce aux | parce que | parce qu' | car | puisque | puisqu' | faute de
     | faute d' | sous l' effet de | sous l' effet d' | provoqué | provoquée | provoqués | provoquées | provoque | provoquent | causé | causée
     | causés | causées | causent | cause par | entraîné | entraînée | entraînés | entraînées | entraîne | entraînent | dû à | due à | dus à
     | dues à | dû au | due au | due aux | par conséquent | en conséquence | du fait de | à la suite de | à la suite d' | à l' origine de
     | à l' origine d' | à l' origine du | s' explique par | s' expliquent par | expliquerait | conduit à | permis de | résulte de
     | résultent de | résulte d' | découle de | la faute à | la faute au | la faute aux | sont en cause | est en cause | en cause ,
     | imputable à | attribué à | attribuée à | attribués à | d' où | si bien que | de sorte que | à force de | par manque de | par crainte de
     | c' est pour cela | la raison | à propos de`,
  ),
  rumours: phraseTable(
    `apparemment | paraît-il | semble-t-il | il paraît | prétendument
     | présumé | présumée | présumés | non confirmé | non confirmée`,
  ),
  predictions: phraseTable(
    `devrait | devraient | prévoit | prévoient | prévu | prévue | prévus | prévues 
     | d' ici | s' attend | s' attendent | table sur | tablent sur | prochainement | à l' avenir | en passe de | s' apprête à
     | s' apprêtent à | s' apprêtait à   | est programmé | est programmée | sont programmés | sont programmées | vouloir | sur le point de | bientôt
      | doit être | doivent être | promet de | promettent de | est attendu | est attendue | sont attendus | sont attendues`,
  ),
  opinions: phraseTable(
    `il faut | il faudra | il faudrait | il est temps | inacceptable | scandaleux | scandaleuse | honteux
     | honteuse | magnifique | horrible | horribles | terrible | terribles | merveilleux | formidable | absurde
     | ridicule | injuste | indigne | optimiste | pessimiste | optimisme | très bonne | très bon | très bonnes
     | très bons | très mauvaise | très mauvais | malheureusement | heureusement | beau | belle | je pense
     | je crois | à mon avis | j' espère | nous espérons | prudemment | bonne chance | espoir | productives
     | mieux vaut | catastrophique | remarquable | exemplaire | inadmissible | triste | lâche
     | faut-il | je veux | nous voulons | on veut | je préfère | nous préférons | j' aime | je n' aime | je regrette | nous regrettons
     | je souhaite | nous souhaitons | j' ai peur | j' ai honte | je comprends | je trouve | nous demandons | on ne peut pas | on ne peut plus
     | nous ne pouvons pas | nous ne pouvons plus | n' importe quoi | une honte | un scandale | une insulte | une farce | un gâchis | une trahison
     | du mépris | un abandon | une provocation | trop tard | hélas | bravo | dommage | tant pis | à quoi bon | bon sens
     | ne doit pas | ne doivent pas | doit rester | doivent rester | a raison | ont raison | a tort | ont tort | gentil | méchant | absurdes
     | intolérable | intolérables | indécent | indécente | irresponsable | irresponsables | stupide | stupides | injustes | cruel | cruelle
     | courageux | courageuse | superbe | extraordinaire | exceptionnel | admirable | génial | affreux | affreuse | désastreux | désastreuse
     | pitoyable | lamentable | consternant | navrant | navrante | choquant | choquante | révoltant | révoltante | insultant | insultante
     | méprisant | humiliant | grotesque | excessif | excessive | exagéré | exagérée | prématuré | prématurée | bancal | bâclé | bâclée
     | maladroit | maladroite | trompeur | trompeuse | malhonnête | cynique | hypocrite | naïf | naïve | inquiétant | inquiétante
     | préoccupant | préoccupante | préoccupants | décevant | décevante | déçu | déçue | déçus | fier | fière | fiers | ravi | ravie | soulagé | soulagée
     | inquiet | inquiète | inquiets | furieux | furieuse | amer | amère | serein | sereine | désolé | désolée | anéanti | anéantie | sidéré | sidérée
     | choqué | choquée | solidaire | prudent | vigilant | vigilante | confiant | confiante | raisonnable
     | inutile | mérite | méritent | méritait`,
  ),
  futureEnding:
    /(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront|ura|uront|tra|tront|[eidv]rai|rrai|[eidv]ras|rras|[edv]rons|irons|rrons|[edv]rez|rrez)$/u,
  notFuture: new Set(
    words(
      'opéra caméra chira gira vrai soudras extra ultra contra entra montra rencontra perpétra concentra chevrons tirons virons chez environs verez mitra admirons retirons inspirons opéra éra électra livrons ouvrons couvrons découvrons livrez ouvrez couvrez',
    ),
  ),
  going: new Set(
    words(`va vont vais vas allons allez allait allaient veut veulent compte comptent comptait comptaient entend entendent espère espèrent
      envisage envisagent risque risquent`),
  ),
  plainFuture: /tr(?:a|ont)$/u,
  notConditional: new Set(
    words(
      'attir expir retir tir vir inspir admir désir respir aspir factur assur figur dur mesur jur rassur montr entr rentr rencontr démontr concentr administr enregistr illustr livr ouvr couvr découvr offr souffr',
    )
      .flatMap((stem) => [`${stem}ait`, `${stem}aient`])
      .concat(words('faudrait voudrait voudraient aimerait souhaiterait préférerait')),
  ),
  unreal: new Set(),
  participleEnding: /.{2}(?:[^aeiou]ue?|uite?|erte?|[ae]inte?)s?$/u,
  conditionalEnding: /(?:[eidvru]r|tr)(?:ait|aient)$/u,
  having: new Set(
    words(
      'a ont avait avaient aurait auraient ait aient eut eurent ai as avons avez avais avoir ayant aviez avions eu',
    ),
  ),
  wasForms: new Set(words('fut furent')),
  amForms: new Set(words('suis es sommes êtes étais étions étiez')),
  movements: new Set(
    words(`all arriv entr rentr mont tomb retomb retourn décéd rest pass`)
      .flatMap((stem) => frenchEr(stem).participle)
      .concat(
        words(`venu venue venus venues revenu revenue revenus revenues devenu devenue devenus devenues survenu survenue survenus
        survenues intervenu intervenue intervenus intervenues parvenu parvenue parvenus parvenues convenu convenue convenus
        convenues parti partie partis parties reparti repartie sorti sortie sortis sorties mort morte morts mortes né née nés nées
        descendu descendue descendus descendues apparu apparue apparus apparues`),
      ),
  ),
  reflexives: new Set(words("me m' te t' nous vous")),
  beforeParticiple: new Set(
    words(
      'tout toute tous toutes rien jamais guère trop beaucoup peu mal pas plus « » " “ ” le la les l\' en',
    ),
  ),
  beforeInfinitive: new Set(words("de d' à ne")),
  justDone: new Set(words('vient viennent venait venaient')),
  statives: new Set(words('cru connu su voulu pu dû fallu aimé préféré')),
  preterites: new Set(),
  hearsay: new Set(words('aurait auraient serait seraient')),
  judgements: new Set(
    words(`juge jugent jugé jugeait dénonce dénoncent dénoncé dénonçait fustige fustigent fustigé déplore déplorent déploré regrette regrettent
      regretté salue saluent salué indigne indigné indignée agace agacé agacée peste pesté soupire soupiré ironise ironisé tonne tonné
      tempère tempéré emporte emporté félicite félicité félicitée réjouit réjoui désole désolé alarme alarmé inquiète inquiété raille
      raillé philosophe philosophé qualifie qualifient qualifié critique critiqué étrille étrillé éreinte vante vanté`),
  ),
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
