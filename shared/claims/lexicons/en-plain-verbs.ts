import { english, words } from './verb-forms.ts'

/**
 * Common verbs whose present is seldom a noun: `knows`, `owe`. What they mean is of no matter; they tell that
 * words are a clause.
 */
const regular =
  words(`abandon accelerate accept accommodate accompany accuse achieve acquire adapt adjust admire adopt affect
  afford aggravate align alleviate allow amend anger announce annoy anticipate apologise apologize appear apply appoint
  approve arrange arrive assume attach attract avoid await ban become behave belong benefit betray bother breathe
  burden bury calculate carry celebrate challenge clash climb coincide collapse collect combine compete compile
  comply comprise conceal concern conduct conflict confront confuse connect consist constitute construct consume
  contain contradict contribute convince cooperate cope correspond create criticise cultivate damage decide declare
  decorate defend define defy delay delight demolish demonstrate depend deploy deprive derive descend deserve
  destroy deteriorate determine develop devote differ diminish disagree disappear disappoint discover discuss
  dismiss displace disrupt dissolve distinguish distribute diversify dominate donate dwarf earn ease educate elect
  eliminate embark embrace emerge employ enable encounter encourage endanger endorse endure enforce engage enjoy
  enlarge ensure enter entertain enrol erode escape establish evade evolve exacerbate examine exceed exclude
  execute exercise exist expand expire exploit explore export expose extend face facilitate fail favour favor
  finance fit flourish focus follow forbid foster fuel fulfil function generate govern guarantee happen hesitate
  honour identify ignore illustrate import impose improve include incorporate increase incur induce inherit inspect
  inspire install integrate intend intensify interfere interpret intervene introduce invade invest investigate
  invite involve join justify kneel knock lack learn like listen locate loom love manage manufacture matter measure
  mention migrate mirror modify monitor motivate multiply negotiate neglect nest obey oblige obtain occupy occur
  offend operate oppose oversee overturn owe participate perform permit persist persuade possess practise predate
  prefer preside prevail prevent proceed profit prohibit promote prompt propose prosper protect prove provide
  publish punish pursue qualify react recognise recognize recover recruit reduce refer reflect refuse regard regret
  regulate reinforce relate relax rely remain remind remove renew repair replace represent reproduce resemble
  resign resist resolve restore restrict resume retain retire retrieve rival secure seem select sentence separate
  serve settle simplify slow smell soften solve spare specialise specialize stem strengthen submit subsidise
  succeed suffice suffer suit supervise suppress surge surpass surprise survive suspend sustain tackle target tend
  terminate thrive tighten tolerate train transfer transform translate transmit trigger trust try undergo undermine
  underestimate undertake unite upset use utilise vanish vary violate wander want warrant waste wish withstand
  worry worsen yield argue need agree ask believe mean know hear keep leave live move open owe own pay prepare
  raise reach receive sell send speak stay stop talk think understand wait win write`)

const irregularThird =
  words(`knows understands hears chooses loses feels stands spends sells sends grows wins writes
  finds thinks speaks arises awakes bears beats begins bends bites blows breeds bursts catches clings creeps draws
  drinks drives eats feeds fights flees flies forgets freezes gives goes hangs hides holds keeps lends lies lights
  makes meets overcomes oversees pays reads rides rings sees seeks shines shoots shrinks shuts sings sinks sits sleeps
  slides spins spreads springs steals sticks stings strikes swears sweeps swims swings takes teaches tears throws
  wakes wears weeps winds withdraws withholds undergoes undertakes owes breaches reaches touches watches teaches`)

const irregularPast =
  words(`arose awoke bore beat began bent bet bit bled blew bred broke brought built burnt burst bought caught
  chose clung came crept dealt dug did drew dreamt drank drove ate fell fed felt fought found fled flung flew forbade
  forgot forgave froze got gave went ground grew hung had heard hid held kept knelt knew laid led leant leapt learnt
  left lent lay lit lost made meant met mistook mowed outdid overcame overran oversaw overtook paid put quit rebuilt
  rode rang rose ran said saw sought sold sent shook shed shone shot showed shrank shut sang sank sat slept slid slung
  smelt sowed spoke sped spelt spent spilt spun spat split spoilt spread sprang stood stole stuck stung stank strode
  struck strove swore swept swelled swam swung took taught tore told thought threw thrust trod underwent understood
  undertook upheld woke wore wove wept won wound withdrew withheld withstood wrung wrote`)

/** The forms that show a subject before them. */
export const plainVerbForms: readonly string[] = [
  ...regular.flatMap((verb) => english(verb).finite.slice(1)),
  ...irregularThird,
  ...irregularPast,
]

/** The forms of the infinitive, which are finite behind a plural only. */
export const bareVerbForms: readonly string[] = regular
