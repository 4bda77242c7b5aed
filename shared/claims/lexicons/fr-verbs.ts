import { commonVerbs, irregularVerbs } from './fr-common-verbs.ts'
import type { VerbLexicon } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { french, frenchEr, verbForms, words, type Verb } from './verb-forms.ts'

/** To speak is all that these mean. */
const speechVerbs: readonly Verb[] = [
  ...words(`accus admonest affirm alert allégu annonc argu argument articul assén assur attest avou certifi clam
    commun condamn confess confirm conseill considér constat contest critiqu déclar demand dénonc déplor détaill
    énonc estim évoqu exhort exig expliqu exprim fustig indiqu insinu insist invoqu ironis jug jur mentionn
    minimis murmur narr ni nuanc object ordonn pens plaid précis préconis présum proclam pronostiqu propos
    protest qualifi racont raill réaffirm réclam recommand redout réfut regrett relativis remarqu répét reproch soupçonn suspect
    répliqu rétorqu révél salu signal soulign souhait spécifi suggér suppos témoign tempér temporis tonn tweet
    vant`).map((stem) => frenchEr(stem)),
  frenchEr('martel', 'martèl'),
  frenchEr('appel', 'appell'),
  frenchEr('rappel', 'rappell'),
  ...words('avert renchér').map((stem) => french(stem, 'ir')),
  french('préten', 're'),
  ...words('adm prom').map((stem) => french(stem, 'ettre')),
  french('prév', 'enir'),
  ...['', 're', 'pré', 'contre'].map((stem) => french(stem, 'dire')),
  french('dé', 'crire'),
  french('cr', 'oire'),
  french('cr', 'aindre'),
  french('reconn', 'aître'),
  {
    finite: words('dément démentent démentait démentaient démentira démentirait'),
    participle: words('démenti'),
    gerund: words('démentant'),
    infinitive: words('démentir'),
  },
]

/** These speak only if a clause or quotation follows, or if they stand behind one. */
const otherVerbs: readonly Verb[] = [
  ...words(`ajout analys avanc complét concéd confi continu décrypt écart enchaîn engag excus
    expos gliss imagin justifi lâch laiss lament lanc menac not notifi observ par pari parl point post
    présent publi rapport rassur refus relat relay résum signifi sond tabl tranch vis`).map(
    (stem) => frenchEr(stem),
  ),
  ...words(`souffl chuchot murmur plaisant pest soupir grinc ironis philosoph tempêt fulmin marmonn hurl abond
    corrig récapitul synthétis énumèr hasard acquiesc plastronn amus spécul théoris commentat comment cit
    illustr envisag évalu chiffr espér objectiv diagnostiqu calcul démontr montr prouv épingl agac énerv désol récus éreint étrill moqu détourn imput esclaff`).map(
    (stem) => frenchEr(stem),
  ),
  {
    finite: words('sourit sourient souriait rit'),
    participle: words('souri ri'),
    gerund: words('souriant riant'),
    infinitive: words('sourire rire'),
  },
  ...words('félicit alarm inquiét étonn indign interrog').map((stem) => frenchEr(stem)),
  frenchEr('rejet', 'rejett'),
  frenchEr('relev', 'relèv'),
  frenchEr('soulev', 'soulèv'),
  ...words('réag garant réjou').map((stem) => french(stem, 'ir')),
  ...words('répon enten sous-enten défen').map((stem) => french(stem, 're')),
  french('ém', 'ettre'),
  ...words('sout maint conv souv').map((stem) => french(stem, 'enir')),
  french('é', 'crire'),
  french('pl', 'aindre'),
  french('prév', 'oir'),
  french('conc', 'lure'),
  french('exc', 'lure'),
  french('poursu', 'ivre'),
  {
    finite: words('apprend apprenait apprit'),
    participle: words('appris'),
    gerund: words('apprenant'),
    infinitive: words('apprendre'),
  },
]
const others = verbForms(otherVerbs)

/** Verbs that news is full of; a clause that has one states something. */
const news = verbForms([
  ...words(`dispos dirig fabriqu regroup représent figur abandonn accept accompagn accord achet adopt aggrav aid arrêt arriv assist attaqu attribu
    augment baiss bless bloqu bombard bris chang charg command commenc compt concern condamn consacr cré
    coût débarqu début décid démarr démissionn dépass dépos divis domin donn doubl échou emport empêch
    encercl entam entr envoy étudi évacu évit expuls ferm fix frapp frôl gagn gard habit impos inaugur
    inculp install intervien limog livr licenci manifest march mobilis montr nomm négoci occup organis
    oubli pass port préfér prépar priv progress prolong quitt ratifi recul relanc remport rencontr
    renforc rest retir retrouv sauv sembl sign suspend tent termin tomb touch travaill travers trouv tu
    valid vis visit vot`).map((stem) => frenchEr(stem)),
  ...words('sub sais envah chois grand réuss ag fin franch invest').map((stem) =>
    french(stem, 'ir'),
  ),
  ...words('ren per ven atten descen suspen').map((stem) => french(stem, 're')),
  ...words('perm rem soum').map((stem) => french(stem, 'ettre')),
  ...words('dev obt interv rev ret t v').map((stem) => french(stem, 'enir')),
])

const judgedBy = (verb: string, links: string) => [verb, new Set(words(links))] as const

export const frenchVerbs: VerbLexicon = {
  speech: verbForms([...speechVerbs, ...otherVerbs]),
  writing: new Set(words('écrit écrivait écrivit tweeté tweete posté poste publié publie')),
  onlyWithContent: new Set([...others.finite, ...others.participle]),
  ofPeople: new Set(
    words(`accus alert appel appell avert condamn critiqu dénonc exhort félicit fustig interrog menac
      inform interpell qualifi raill rassur remerci salu vant`).flatMap((stem) => [
      `${stem}e`,
      `${stem}ent`,
      `${stem}ait`,
      `${stem}é`,
    ]),
  ),
  denials: new Set([
    ...['ni', 'contest', 'réfut', 'récus'].flatMap((stem) => {
      const { finite, participle, gerund } = frenchEr(stem)
      return [...finite, ...participle, ...gerund]
    }),
    ...words('exclu exclut excluent excluait'),
    ...words('dément démentent démentait démentaient démentira démenti démentant'),
  ]),
  light: verbForms([
    {
      finite: words(
        'fait font faisait faisaient fit firent fera feront ferait feraient met mettent mettait mit mettra',
      ),
      participle: words('fait mis'),
      gerund: words('faisant mettant'),
      infinitive: words('faire mettre'),
    },
    {
      finite: words('laisse laissent laissait laissaient croit croient croyait croyaient'),
      participle: words('laissé'),
      gerund: words('laissant'),
      infinitive: words('laisser'),
    },
  ]),
  lightComplements: phraseTable(
    `entendre | savoir | valoir | remarquer | observer | comprendre | part de | état de | en garde | en avant
     | en cause | en doute | l' éloge | le calcul`,
  ),
  characterising: new Set(words('qualifiant décrivant jugeant dénonçant accusant évoquant')),
  judging: new Set(
    words(
      'qualifié qualifie qualifient qualifiait décrit décrivent décrivait jugé dépeint comparé compare',
    ),
  ),
  judgingBy: new Map([
    ...words('qualifié qualifie qualifient qualifiait').map((word) => judgedBy(word, "de d'")),
    ...words('décrit décrivent décrivait considère considèrent considérait présente présenté').map(
      (word) => judgedBy(word, 'comme'),
    ),
    ...words('impute imputent imputait imputé').map((word) => judgedBy(word, 'à au aux')),
    ...words('juge jugent jugé jugeait jugeant estime estiment estimé').map(
      (word) => [word, new Set<string>()] as const,
    ),
  ]),
  quoting: new Set(
    words(`voit voient vu voyait parle parlent parlé parlait dédie dédié justifie justifié justifient veut veulent
      refuse refusé promet promis redoute craint réclame réclamé appelle appelé appellent espère défend défendu
      vante vanté pointe pointé évoque évoqué mise tient tenu attend attendu cherche garde gardé brandit oppose
      dit disent reconnu reconnaît assume assumé admet admis plaide plaidé invoque invoqué cite cité accuse accusé
      revendique revendiqué prône prôné préconise reproche reproché regrette regretté résume résumé salue salué
      souligne souligné dénonce dénoncé déplore déploré fustige fustigé critique critiqué raille raillé retient retenait retenu traite traitent traitait traité`),
  ),
  promising: new Set(
    words(
      `promet promettent promis promettait engage engagent engagé engagée engagés engageait jure jurent juré jurait menace menacent menacé menaçait promettant jurant menaçant souvient souviennent souvenait souvenaient`,
    ),
  ),
  intending: new Set([
    ...words('espér souhait propos demand conseill recommand suggér préconis').flatMap((stem) => {
      const { finite, participle } = frenchEr(stem)
      return [...finite, ...participle]
    }),
    ...words('entend entendent entendait entendaient entendu'),
  ]),
  asking: new Set(
    words(
      'demande demandent demandait demandaient demandé interroge interrogent interrogé enquis enquise enquiert questionne questionné',
    ),
  ),
  disowning: new Set(
    words(`rejette rejettent rejeté écarte écartent écarté balaie balaient balayé refuse refusent refusé combat
      combattent critique critiquent critiqué relaie relaient relayé`),
  ),
  admitting: new Set(),
  estimating: new Set(
    words('évalue évaluent évalué évaluait chiffre chiffrent chiffré estime estiment estimé'),
  ),
  accusing: new Set(
    words(
      'accuse accusent accusé accusait accusaient accusant soupçonne soupçonnent soupçonné reproche reprochent reproché',
    ),
  ),
  selfDescribing: new Set(
    words(
      'dit dite dits dites disent disait disaient déclaré déclarée déclare déclarent montré montrée montre montrent',
    ),
  ),
  notInfinitive: new Set(
    words(`hier affaire contraire maire leur cher fier entier dernier premier particulier avenir soir livre
      espoir matière manière lettre ministère autre notre votre quatre entre contre outre
      heure encore guère foire histoire territoire rire loisir désir mer enfer hiver titre centre chiffre lumière
      première dernière rivière carrière frontière militaire nécessaire milliardaire mère père frère offre`),
  ),
  withoutThat: new Set(),
  withListener: new Set(
    words('prévenu prévient avertit averti alerté alerte assuré informé rassuré'),
  ),
  replying: new Set(
    words(`répond répondent répondu répondait rétorque rétorquent rétorqué réplique répliquent répliqué riposte
      ripostent riposté objecte objectent objecté balaie balaient balayé oppose opposent opposé tempère tempèrent
      tempéré corrige corrigent corrigé contre-attaque coupe coupé interrompt interrompu`),
  ),
  continuing: new Set(
    words(`ajoute ajoutent ajouté ajoutait poursuit poursuivent poursuivi poursuivait conclut concluent conclu
      concluait enchaîne enchaînent enchaîné`),
  ),
  refusing: new Set(words('refuse refusé refusent')),
  particles: new Set(),
  alsoNouns: new Set(
    words(`alerte annonce avance certifie conseille constate conteste continue critique demande dit dits écrit
      estime excuse juge lance menace note offre parle poste présent présente presse publie rapport regrette
      relais relève réclame refus sonde souhait table tonne tranche vante`),
  ),
  having: new Set(words('a ont avait avaient aura auront aurait auraient ait aient eut eurent')),
  being: new Set(
    words(
      'est sont était étaient sera seront serait seraient fut furent soit soient été être étant',
    ),
  ),
  emphatic: new Set(),
  negations: new Set(words("ne n'")),
  modals: new Set(),
  stating: new Set(
    words(`convaincu convaincue convaincus persuadé persuadée persuadés formel formelle catégorique certain certaine
      sûr sûre`),
  ),
  incomplete: new Set(
    words(`agit agissait semble semblent semblait paraît reste restait devient doit doivent devrait devait devra devront pourra pourront peut peuvent pourrait
      pourraient pouvait va vont allait faut fallait faudra faudrait suffit suffirait`),
  ),
  adverbs: new Set(
    words(`ainsi alors aussi aujourd'hui auparavant bien cependant d'ailleurs déjà depuis donc encore enfin
      ensuite hier juste même mieux notamment néanmoins pas plus plutôt pourtant presque puis quant souvent
      tantôt tard tardé tôt toujours toutefois très vite aussitôt`),
  ),
  adverbEnding: /[aeiéu]mment$|.{3}ment$/u,
  notAdverbs: new Set(
    words(`accompagnement accouchement achèvement affrontement aliment amendement appartement argument armement
      arrondissement avertissement bâtiment bombardement changement classement commandement
      commencement comportement département déplacement déroulement détachement développement document élément
      emplacement encadrement encerclement engagement enlèvement enregistrement enseignement équipement
      établissement événement évènement financement fonctionnement fondement gisement gouvernement hébergement
      instrument investissement jugement lancement licenciement logement lotissement médicament moment monument
      mouvement paiement parlement peuplement placement prélèvement ralentissement rassemblement réchauffement
      recensement recrutement redressement régiment règlement remboursement remplacement rendement renforcement
      renseignement renversement retournement rétablissement sentiment soulèvement stationnement supplément
      testament traitement tremblement versement vêtement vieillissement`),
  ),
  clitics: new Set(words("lui leur nous vous me m' te t' se s' y en l' le la les")),
  reflexives: new Set(words("se s'")),
  finite: new Set([
    ...news.finite,
    ...commonVerbs.finite,
    ...irregularVerbs,
    ...words(`a ont est sont était étaient sera seront serait seraient fut furent avait avaient aura auront
      aurait auraient fera feront ira iront ait aient soit soient peut peuvent pouvait doit doivent devait va vont allait fait font faisait faut fallait
      veut veulent voulait sait savent dit veut vaut voit voient reçoit reçoivent prend prennent prit met
      mettent suit vit vivent meurt naît perd perdent produit conduit construit détruit réduit introduit
      s'agit agit atteint éteint rejoint craint tient tiennent vient viennent devient deviennent appartient
      contient obtient reste restent existe compte connaît paraît disparaît apparaît court sert servent sort
      part dort ment bat combat comparaît comparaissent comparaissait encourt encourent`),
  ]),
  nominatives: new Set(),
  objectPronouns: new Set(),
  relativeSubjects: new Set(words('qui cela ça')),
  subjectPronouns: new Set(words("je j' tu nous vous on il elle ils elles")),
  finiteEnding:
    /.{2}(?:aient|èrent|irent|urent|eront|erait|eraient|iront|irait|iraient|dront|drait|draient|rons)$|.{3}ait$|.{2}(?:era|ira|dra)$/u,
  bare: new Set(),
  notFinite: new Set(
    words(`portrait retrait extrait attrait souhait forfait bienfait parfait imparfait abstrait distrait
      opéra caméra`),
  ),
  irregularPast: new Set(
    words(`pris prise prises appris compris repris surpris mis mise remis soumis permis promis commis fait
      faite dit écrit décrit inscrit produit conduit construit détruit réduit introduit ouvert découvert
      offert souffert couvert mort morte morts mortes né née nés nées reçu reçue reçus reçues perçu déçu
      conçu vu vue vus lu élu élue plu pu dû su eu été bu cru vécu connu reconnu paru disparu apparu venu
      venue venus venues tenu tenue tenus tenues devenu devenue revenu obtenu retenu détenu vendu vendue
      rendu rendue rendus perdu perdue perdus pendu tendu attendu entendu défendu répondu descendu battu
      abattu conduits conduite conduites produits produite produites construits construite construites
      détruits détruite détruites écrits écrite écrites introduite inscrits inscrite ouverts ouverte ouvertes offerte
      élus élues parue parues parus connue connus reconnue remise remises promise soumise requise présent présents présente présentes vaincu convaincu rompu couru valu voulu fallu conclu conclue exclu inclus résolu atteint
      atteinte éteint rejoint contraint joint jointe joints jointes peint assis acquis conquis requis suivi parti partie sorti
      sortie servi dormi senti menti parvenu intervenu survenu soutenu maintenu`),
  ),
  pastEnding: /.{2}(?:é|ée|és|ées|i|ie|is|ies)$/u,
}
