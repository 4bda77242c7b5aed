import { bareVerbForms, plainVerbForms } from './en-plain-verbs.ts'
import type { VerbLexicon } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { english, irregular, verbForms, words, type Verb } from './verb-forms.ts'

/** To speak is all that these mean. */
const speechVerbs: readonly Verb[] = [
  irregular('say', 'says', 'said', 'said', 'saying'),
  irregular('tell', 'tells', 'told', 'told', 'telling'),
  irregular('think', 'thinks', 'thought', 'thought', 'thinking'),
  irregular('swear', 'swears', 'swore', 'sworn', 'swearing'),
  irregular('deny', 'denies', 'denied', 'denied', 'denying'),
  irregular('admit', 'admits', 'admitted', 'admitted', 'admitting'),
  irregular('quip', 'quips', 'quipped', 'quipped', 'quipping'),
  ...words(`accuse acknowledge affirm allege announce appeal apologise apologize argue ask assert assure believe
    blame boast caution claim comment complain concede condemn confess contend criticise criticize declare
    demand denounce describe disclose dispute emphasise emphasize estimate exclaim explain fear hope imply
    inform insist joke lament opine pledge praise predict proclaim promise propose reaffirm recall
    recommend reiterate remark remind retort speculate stipulate stress suggest testify threaten tweet urge vow reckon
    warn`).map(english),
]

/** These speak only if a clause or quotation follows, or if they stand behind one. */
const otherVerbs: readonly Verb[] = [
  irregular('write', 'writes', 'wrote', 'written', 'writing'),
  irregular('understand', 'understands', 'understood', 'understood', 'understanding'),
  irregular('find', 'finds', 'found', 'found', 'finding'),
  irregular('feel', 'feels', 'felt', 'felt', 'feeling'),
  irregular('hold', 'holds', 'held', 'held', 'holding'),
  irregular('put', 'puts', 'put', 'put', 'putting'),
  irregular('show', 'shows', 'showed', 'shown', 'showing'),
  irregular('reply', 'replies', 'replied', 'replied', 'replying'),
  irregular('clarify', 'clarifies', 'clarified', 'clarified', 'clarifying'),
  irregular('specify', 'specifies', 'specified', 'specified', 'specifying'),
  irregular('agree', 'agrees', 'agreed', 'agreed', 'agreeing'),
  ...words(`add advise answer call charge conclude confirm consider continue counter detail expect forecast
    highlight hint accept indicate judge maintain mention note observe outline point post publish question
    quote reason reject report request respond reveal repeat signal state voice wonder suspect muse guess shout yell whisper mutter laugh sigh grin smile shrug bark snap roar boom plead
    cry exclaim interject object protest remember shudder beam chuckle marvel sniff groan value rule`).map(
    english,
  ),
]
const others = verbForms(otherVerbs)

/** Regular verbs that news is full of; a clause that has one states something. */
const news = verbForms(
  words(`accept act adopt aim allow belong consist depend deserve earn employ exist follow happen represent require appear approve arrest arrive attack attend block bomb cancel cause change
    close create cross decide decline deliver discuss end enter face fail fire force gain halt help include
    increase injure invade join jump kill launch live look lower move need offer open order own pass play plunge
    prepare prevent produce prove raise reach receive recover reduce refuse release remain rescue resign retire
    return rule save seem serve slow start stay struggle suffer support surge surrender surround suspend talk
    target treat turn use visit vote want warn work`).map(english),
)

/** The same of others, in the third person; their past is among `irregularPast`. */
const irregularNews = words(
  `bans becomes begins breaks brings builds buys comes costs cuts deals drops falls fights gets gives goes grows
   hits keeps leads leaves loses makes means meets pays plans puts rises runs seeks sees sells sends sets shuts
   sits spends stands stops strikes takes tops tries wins`,
)

/** `suggests` and, of several, `suggest` */
function withPlural(forms: readonly string[]): ReadonlySet<string> {
  return new Set(
    forms.flatMap((form) => (/[^l]s$/.test(form) ? [form, form.slice(0, -1)] : [form])),
  )
}

export const englishVerbs: VerbLexicon = {
  speech: verbForms([...speechVerbs, ...otherVerbs]),
  writing: new Set(words('wrote written writes tweeted tweets posted posts')),
  onlyWithContent: new Set([...others.finite, ...others.participle, 'think', 'thinks', 'thought']),
  ofPeople: new Set(
    words(`accused accuses asked asks blamed blames called calls condemned condemns criticised criticises
      criticized criticizes denounced denounces praised praises quoted quotes told tells urged urges warned warns`),
  ),
  denials: new Set(
    words(
      'deny denies denied denying dispute disputes disputed disputing reject rejects rejected rejecting',
    ),
  ),
  light: verbForms([
    irregular('make', 'makes', 'made', 'made', 'making'),
    irregular('let', 'lets', 'let', 'let', 'letting'),
    english('call'),
    irregular('give', 'gives', 'gave', 'given', 'giving'),
  ]),
  lightComplements: phraseTable(
    'evidence | clear | it clear | it known | on | upon | for | slip | it slip | it be known | the case | the point',
  ),
  characterising: new Set(words('calling describing denouncing accusing condemning')),
  judging: new Set(
    words(
      'described describes called calls compared likened labelled labeled branded dubbed termed',
    ),
  ),
  judgingBy: new Map([
    ...words('described describes dismissed dismisses condemned condemns denounced denounces').map(
      (word) => [word, new Set(['as'])] as const,
    ),
    ...words('called calls termed').map((word) => [word, new Set<string>()] as const),
  ]),
  quoting: new Set(
    words(`saw sees blamed blames cited cites promised promises denounced denounces praised praises hailed hails
      criticised criticized demanded demands sought wanted wants rejected rejects dismissed dismisses defended
      spoke speaks referred refers complained complains talked talks pointed vowed pledged pledges accused accuses
      warned warns admitted expressed expresses felt urged urges welcomed welcomes attacked mocked acknowledged
      condemned condemns apologised apologized told tells said says insisted thanked thanks remembers remembered recalls recalled`),
  ),
  promising: new Set(
    words(
      'promise promises promised pledge pledges pledged vow vows vowed threaten threatens threatened offered hope hopes hoped expects expected claims claimed',
    ),
  ),
  intending: new Set(),
  asking: new Set(words('asked asks wondered demanded inquired')),
  disowning: new Set(),
  admitting: new Set(
    words(
      'admit admits admitted acknowledge acknowledged recall recalled recalls remember remembers remembered confirmed confirms denied',
    ),
  ),
  estimating: new Set(words('puts put estimates estimated estimate')),
  accusing: new Set(words('accuse accuses accused accusing')),
  selfDescribing: new Set(),
  notInfinitive: new Set(),
  withoutThat: withPlural(
    words(`tell tells say says said saying think thinks thought believe believes believed hope hopes hoped fear fears
      claim claims claimed claiming told telling suggested suggests warned warning added adding argued
      insists insisted estimated estimates confirmed acknowledged acknowledges admitted admits agreed alleged alleges
      concluded concludes conceded concedes explains feared feels felt found finds
      maintained maintains noted notes predicted predicts promised reckoned reckons revealed show shows showed
      understands stated stressed suspected suspects swore accepted testified vowed wrote argues argue`),
  ),
  withListener: new Set(
    words(
      'tell tells told telling inform informed warn warns warned assure assured advised remind reminds reminded asked',
    ),
  ),
  replying: new Set(
    words(
      'replied replies retorted retorts countered counters responded responds answered answers objected objects',
    ),
  ),
  continuing: new Set(words('added adds continued continues concluded concludes')),
  refusing: new Set(words('declined declines refused refuses')),
  particles: new Set(words('out on back up')),
  alsoNouns: new Set(
    words(`advice answer answers blame boast call calls caution charge charges claim claims comment comments
      complaint counter counters demand demands detail details dispute disputes estimate estimates fear fears
      forecast forecasts hint hints hope hopes hold holds joke jokes judge judges lament mention note notes outline
      pledge pledges point points post posts praise promise promises question questions quote quotes reason
      reasons remark remarks reply report reports request requests reveal show shows signal signals state
      states stress tweet tweets voice voices vow vows wonder wonders rule rules value values project projects`),
  ),
  having: new Set(words("has have had 's 've 'd")),
  being: new Set(words("is are was were be been being am 's 're isn't aren't wasn't weren't")),
  emphatic: new Set(words('do does did')),
  negations: new Set(
    words(`not never didn't doesn't don't hasn't haven't hadn't won't wouldn't cannot can't couldn't neither
      nor`),
  ),
  modals: new Set(words('will would could might may must should shall can to')),
  adverbs: new Set(
    words(`again also already always afterwards beforehand earlier ever even first further just later long never now often once only
      privately since soon still then today tomorrow tonight too yesterday yet`),
  ),
  adverbEnding: /.{3}ly$/u,
  notAdverbs: new Set(
    words(`ally anomaly assembly belly bully butterfly daily elderly family friendly italy july monopoly monthly
      rally reply supply weekly`),
  ),
  stating: new Set(words('adamant convinced certain confident sure')),
  incomplete: new Set(
    words(
      'will would could might may must should shall can cannot seems seemed appears appeared became remains',
    ),
  ),
  clitics: new Set(),
  reflexives: new Set(),
  finite: new Set([
    ...[...news.finite].filter((form) => /(?:s|ed)$/.test(form)),
    ...irregularNews,
    ...plainVerbForms,
    ...words(`swept caught broke burst wrote drank ate fed flung froze hid hung knelt lent meant overcame overtook rang rode sang
      shook shone shrank slept slid slipped spun sprang stole stuck stung swam swung taught thought woke wound withdrew
      wept bent bled bred heard felt drove dug crept clung bore blew bit arose lit lay hurt cast cut put set shut quit`),
    ...words(`is are was were has have had do does did will would can could may might must shall should
      isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
      cannot 's 're 've 'll 'd became became began brought bought built came chose cost did drew drove
      fell felt fled flew found fought gave gets goes got grew held hit kept knew laid led left lost made met paid ran rose sank sat saw sent shot sold spent spoke stood struck threw
      told took went won wore wrote`),
  ]),
  nominatives: new Set(words('he she it they')),
  objectPronouns: new Set(words('it him her them me us you this that')),
  relativeSubjects: new Set(words('who')),
  subjectPronouns: new Set(words('i we you they he she')),
  finiteEnding: /.{3}ed$/u,
  bare: new Set(bareVerbForms),
  notFinite: new Set(words('hundred indeed speed need seed feed breed bed red')),
  irregularPast: new Set(
    words(`became begun began born broken brought broke bought built came caught chosen chose come cost cut done did
      drawn drew driven drove fallen fell felt fled flown flew fought found frozen given gave gone got grown grew
      held hit hurt kept known laid led left lent lost made met paid put quit ran read risen rose run sank sat
      saw seen sent set shot shut sold sought spent spoke spoken spread stood stolen struck sunk swept sworn
      taken thrown threw took torn went won worn withdrawn withdrew written`),
  ),
  pastEnding: /.{3}ed$/u,
}
