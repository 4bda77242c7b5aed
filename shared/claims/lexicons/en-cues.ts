import { monthNames, weekdayNames } from '../../calendar-words.ts'
import type { CueLexicon } from './cue-lexicon.ts'
import { phraseTable } from './phrases.ts'
import { english, words } from './verb-forms.ts'

export const englishCues: CueLexicon = {
  numberWords: new Set(
    words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
      thousand thousands million millions billion billions trillion dozen dozens half third quarter twice
      double triple`),
  ),
  numberParts: new Set(
    words(
      'year month week day hour minute mile point old one and a third thirds fifth fifths sixth sixths seventh eighth eighths ninth tenth tenths quarters',
    ),
  ),
  fractions: new Set(
    words(`half third thirds quarter quarters fifth fifths sixth sixths seventh eighth eighths ninth tenth tenths hundredth
      thousandth`),
  ),
  halves: new Set(words('half')),
  one: new Set(words('one a an')),
  ordinals: new Set(words('first second third fourth last other better')),
  notBeforeFraction: new Set(),
  numbered: new Set(
    words(`page pages article chapter route highway interstate line room platform pier gate section bus number no volume act scene
      phase stage station terminal lot level tier covid`),
  ),
  months: new Set(monthNames.en),
  shortMonths: new Set(words('jan feb mar apr jun jul aug sept sep oct nov dec')),
  weekdays: new Set(weekdayNames.en),
  partsOfDay: new Set(words('morning afternoon evening night')),
  dates: phraseTable(
    `yesterday | today | tomorrow | tonight | this morning | this week | this month | this year | this summer
     | this winter | last night | last week | last month | last year | next week | next month | next year
     | the day before | the previous day | the following day | the next day | years ago | months ago | weeks ago
     | days ago | hours ago`,
  ),
  moments: phraseTable(
    `in the spring | in the summer | in the autumn | in the fall | in the winter | the autumn | this spring | this autumn | this fall | this afternoon
     | this evening | last spring | last summer | last autumn | last fall | last winter | last season | next season | next spring | next summer
     | next autumn | that spring | that summer | that autumn | that fall | that winter | that day | that night | that morning | that afternoon
     | the same day | the same afternoon | the same morning | the same night | the previous month | the previous year | the previous week
     | the following year | the following week | the following month | the end of the month | the end of the year | the end of the week
     | the end of next season | midnight | noon | at dawn | before dawn | nightfall | christmas | easter | valentine's day | overnight
     | the weekend | earlier this week | recent weeks | recent months | recent years`,
  ),
  clock: {
    behind: new Set(words("a.m. p.m. am pm o'clock past")),
    between: new Set(words('past')),
    phrases: phraseTable(
      'in the morning | in the afternoon | in the evening | at night | this morning | to midnight | to noon',
    ),
    at: new Set(words('at')),
    hours: new Set(),
    isAlone: true,
  },
  timeUnits: new Set(
    words(`year years month months week weeks day days hour hours minute minutes seconds decade decades century
      centuries season seasons quarters summers winters fortnight`),
  ),
  ofUnits: new Set(
    words(`a an the these those his her its their our my several many few some about nearly almost more than less around roughly at
      least past last first next working straight consecutive long whole full of half couple`),
  ),
  stretches: new Set(
    words('for in within since over during after before until inside throughout past'),
  ),
  behindStretch: phraseTable('ago | earlier | later | before | beforehand | on end | in a row'),
  beforeYear: new Set(words('in since year mid late early')),
  superlatives: phraseTable(
    `the first to | the first of | the first in | first time | first ever | first since | never before | never seen | the last | the only | unprecedented | the most | the least | the best
     | the worst | largest | biggest | highest | lowest | smallest | longest | oldest | youngest | strongest | deadliest
     | greatest | fastest | heaviest | record high | record low | a record | than ever | consecutive | in a row
     | second straight | third straight | fourth straight | fifth straight | sixth straight`,
  ),
  absolutes: phraseTable(
    'the first | never | ever | always | every single | no one | nobody | none | sole | only one | record',
  ),
  superlativeEnding: /.{2}est$/u,
  notSuperlative: new Set(
    words(`arrest forest guest harvest interest invest latest northwest protest request rest southwest test
      west quest nest chest contest`),
  ),
  comparisons: phraseTable(
    `compared with | compared to | twice as | twice what | three times as | three times more | three times what | three times the
     | times higher | times more | double the | up from | down from | higher | lower | exceeds | exceeded | outnumber | outnumbers
     | closer to | double what | half what | half of what | no better | fewer and fewer | more and more | against a usual`,
  ),
  degrees: new Map([['as', new Set(words('as'))]]),
  notDegrees: new Set(
    words('soon well far long part such much many early late recently little few'),
  ),
  thans: new Set(words('than')),
  notCompared: new Set(words('rather other different sooner')),
  amounts: new Set(words('more less fewer')),
  ofAmounts: new Set(words('a an half one any enough')),
  changes: new Set([
    ...words(
      'drop climb increase decrease decline jump slump plunge surge soar slip tumble reduce expand contract',
    ).flatMap((verb) => {
      const { finite, gerund } = english(verb)
      return [...finite, ...gerund]
    }),
    ...words(`rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing shrink shrinks shrank
      shrunk shrinking cut cuts cutting gone`),
  ]),
  measuring: new Set(words('by')),
  ofChanges: new Set(
    words(
      'by to of from about nearly almost some around roughly more less than only a another further',
    ),
  ),
  doublings: new Set(
    words(
      `doubled doubling doubles tripled tripling triples quadrupled halved halving halves trebled`,
    ),
  ),
  causes: phraseTable(
    `because | because of | due to | owing to | thanks to | as a result | led to | leads to | lead to | leading to | caused | causes
     | cause | causing | caused by | resulted in | results in | triggered | prompted | therefore | blamed on | on account of
     | attributed to | brought about | to blame | so that | forced it to | had forced | forcing | reason for | the reason | which is why
     | that's why | that is why | responsible for | stems from | stemmed from | contributed to | fuelled by | driven by | bring on | brought on
     | as a consequence`,
  ),
  rumours: phraseTable(
    `reportedly | allegedly | apparently | purportedly | supposedly | is said to | are said to | is believed to
     | are believed to | is thought to | are thought to | unconfirmed | rumoured | rumored | alleged`,
  ),
  predictions: phraseTable(
    `will | 'll | won't | shall | going to | expected to | is set to | are set to | was set to | were set to | is likely to | are likely to | was likely to | were likely to | expects | expect to | expecting | scheduled
     | due to open | due to begin | due to start | is due in | are due in | is due on | due to come | plans to | plan to | planned to | planning to
     | intends to | intend to | hopes to | hope to | was expected | is expected | are expected | were expected | by the end of`,
  ),
  opinions: phraseTable(
    `should | ought to | must | need to | needs to | unacceptable | outrageous | shameful | disgraceful | terrible
     | horrible | wonderful | fantastic | great | good | bad | tremendous | beautiful | absurd | ridiculous
     | unfair | optimistic | pessimistic | optimism | unfortunately | fortunately | sadly | i think | i believe
     | in my view | in my opinion | we hope | hopeful | cautiously | worrying | very good | very bad | productive
     | disastrous | remarkable | it is time | better to
     | shouldn't | i want | we want | i wish | i hope | i fear | i like | i don't like | i love | i hate | i'd rather | i'd like | i feel
     | i trust | i understand | i respect | please | sorry | afraid | ashamed | proud | shame | a disgrace | a joke | nonsense | an insult | a farce
     | a betrayal | a scandal | a shambles | a nightmare | lovely | nice | awful | disappointed | disappointing | gutted | saddened | terrified
     | heroic | brave | callous | cruel | brilliant | excellent | appalling | reckless | irresponsible | naive | dishonest | cynical
     | greedy | ridiculous | silly | stupid | worth it | deserve | deserves | enough is enough | had enough | too late | too much | excuse | vandalism | premature | convinced | regrettable | unwarranted | disgruntled | gloomy | wary | skeptical | sceptical | is wrong | are wrong | was wrong | i was wrong | cannot expect
     | doesn't matter | does not matter | the right thing | makes no sense | frightening | striking`,
  ),
  futureEnding: null,
  notFuture: new Set(),
  going: new Set(),
  plainFuture: null,
  notConditional: new Set(),
  unreal: new Set(words("would could should might may must 'd wouldn't couldn't shouldn't")),
  participleEnding: null,
  conditionalEnding: /^(?:would|wouldn't|could|might|may)$/u,
  having: new Set(words("has have had having hasn't haven't hadn't 've")),
  wasForms: new Set(words("was were wasn't weren't")),
  amForms: new Set(),
  movements: new Set(),
  reflexives: new Set(),
  beforeParticiple: new Set(words('all both each never nothing « “ ‘ "')),
  beforeInfinitive: new Set(words('to never not')),
  justDone: new Set(),
  statives: new Set(
    words(`knew known liked wanted needed trusted thought believed preferred expected seemed looked meant remained depended included
      contained belonged consisted existed lacked owned deserved mattered resembled loved hated feared hoped wished doubted
      supposed scared worried pleased surprised convinced disappointed interested tired delighted satisfied ashamed understaffed
      felt understood saddened intended remembered appeared required involved`),
  ),
  preterites: new Set(
    words(`wrote rang told said gave took went saw ran fell grew rose sold sent shot showed shown stole swore threw tore won woke wound
      wept spoke sang sank rode bore blew shook slept burst broke brought built bought caught chose came dealt drew drove ate fled flew fought
      found forgot froze got heard hid hung laid led left lent lit lost made met paid`),
  ),
  hearsay: new Set(),
  judgements: new Set(
    words(`called calls described describes dismissed dismisses condemned condemns denounced denounces praised praises hailed hails
      blasted slammed criticised criticized mocked lamented laments regretted regrets joked jokes branded dubbed likened`),
  ),
  firstPerson: new Set(words("i me my we our us i'm")),
  captions: phraseTable(
    `photo | photos | picture | pictures | video | image | images | illustration | graphic | credit | credits
     | caption | © | read more | read also | also read | see also | related | subscribe | sign up | share
     | published | updated | follow us | source | sources | file photo | getty images`,
  ),
  greetings: phraseTable(
    `hello | hi | good morning | good evening | good afternoon | thank you | thanks | welcome | goodbye
     | dear readers | happy new year | ladies and gentlemen`,
  ),
}
