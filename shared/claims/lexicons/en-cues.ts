import type { CueLexicon } from './lexicon.ts'
import { phraseTable } from './phrases.ts'
import { words } from './verb-forms.ts'

export const englishWeekdays = words('monday tuesday wednesday thursday friday saturday sunday')
export const englishMonths = words(
  'january february march april may june july august september october november december',
)

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
  months: new Set(englishMonths),
  shortMonths: new Set(words('jan feb mar apr jun jul aug sept sep oct nov dec')),
  weekdays: new Set(englishWeekdays),
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
    `the first | first time | first ever | first since | the last | the only | only one | sole | never | ever
     | always | record | unprecedented | the most | the least | the best | the worst | largest | biggest
     | highest | lowest | smallest | longest | oldest | youngest | strongest | deadliest | greatest | fastest
     | heaviest | every single | no one | nobody | none`,
  ),
  superlativeEnding: /.{2}est$/u,
  notSuperlative: new Set(
    words(`arrest forest guest harvest interest invest latest northwest protest request rest southwest test
      west quest nest chest contest`),
  ),
  comparisons: phraseTable(
    `more than | less than | fewer than | higher than | lower than | larger than | bigger than | smaller than
     | better than | worse than | faster than | older than | younger than | compared with | compared to
     | as many | as much | twice as | three times | double the | half the | half of | up from | down from
     | higher | lower | greater than | rather than | exceeds | outnumber`,
  ),
  causes: phraseTable(
    `because | because of | due to | owing to | thanks to | as a result | led to | leads to | caused | causes
     | cause | caused by | resulted in | results in | triggered | prompted | therefore | blamed on | on account of
     | attributed to | brought about`,
  ),
  rumours: phraseTable(
    `reportedly | allegedly | apparently | purportedly | supposedly | is said to | are said to | is believed to
     | are believed to | is thought to | are thought to | unconfirmed | rumoured | rumored | alleged`,
  ),
  predictions: phraseTable(
    `will | 'll | won't | shall | going to | is expected to | are expected to | is set to | are set to
     | is likely to | are likely to | expects to | by the end of | is due to | are due to
     | plans to | would`,
  ),
  opinions: phraseTable(
    `should | ought to | must | need to | needs to | unacceptable | outrageous | shameful | disgraceful | terrible
     | horrible | wonderful | fantastic | great | good | bad | tremendous | beautiful | absurd | ridiculous
     | unfair | optimistic | pessimistic | optimism | unfortunately | fortunately | sadly | i think | i believe
     | in my view | in my opinion | we hope | hopeful | cautiously | worrying | very good | very bad | productive
     | disastrous | remarkable | it is time | better to`,
  ),
  futureEnding: null,
  notFuture: new Set(),
  hearsay: new Set(),
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
