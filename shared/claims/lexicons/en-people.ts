import type { Gender } from './lexicon.ts'
import { fieldsOf } from './person-fields.ts'
import { words } from './verb-forms.ts'

/**
 * Nouns for people by office, trade or part played. Each entry is a field: nouns of one field may stand
 * for one another, as `the researcher` for a biologist.
 */
const fields = {
  head: `boss chief head director president chairman chairwoman chair chairperson ceo executive manager founder
    co-founder cofounder owner entrepreneur businessman businesswoman financier tycoon banker investor
    shareholder counterpart principal operator landlord publican proprietor`,
  mayor: `mayor`,
  elected: `councillor councilor councilman councilwoman alderman lawmaker legislator congressman congresswoman
    congressperson senator representative deputy mp td mla minister secretary premier chancellor governor candidate
    politician leader whip backbencher undersecretary commissioner supervisor assemblyman assemblywoman counterpart
    democrat republican conservative liberal socialist`,
  state: `ambassador counterpart envoy diplomat negotiator prefect official consul mediator inspector ombudsman regulator
    administrator registrar`,
  law: `lawyer attorney solicitor barrister counsel advocate`,
  court: `judge justice prosecutor magistrate sheriff coroner clerk`,
  party: `defendant suspect plaintiff claimant victim accused prisoner inmate convict`,
  police: `officer policeman policewoman detective sergeant superintendent constable captain lieutenant colonel general
    admiral commander marshal major soldier firefighter fireman rescuer ranger investigator trooper pilot coastguard
    commissioner`,
  medicine: `doctor physician surgeon cardiologist oncologist paediatrician pediatrician psychiatrist psychologist
    neurologist gp consultant nurse midwife pharmacist paramedic dentist vet veterinarian clinician anaesthetist
    anesthesiologist virologist immunologist`,
  science: `scientist researcher professor biologist physicist chemist astronomer astrophysicist climatologist
    geologist hydrologist oceanographer volcanologist seismologist ecologist botanist ornithologist entomologist
    zoologist palaeontologist paleontologist archaeologist archeologist historian sociologist anthropologist
    economist epidemiologist geneticist microbiologist neuroscientist mathematician statistician demographer
    geographer linguist philosopher engineer expert specialist analyst meteorologist forecaster academic scholar
    lecturer toxicologist agronomist glaciologist psychologist criminologist fellow`,
  school: `teacher headteacher headmaster headmistress principal schoolteacher student pupil lecturer tutor
    superintendent`,
  coach: `coach manager trainer counterpart`,
  athlete: `player captain striker goalkeeper keeper midfielder defender winger forward champion athlete runner cyclist
    swimmer skier sailor driver jockey sprinter golfer boxer footballer batsman bowler quarterback pitcher medallist
    medalist skipper referee rower wrestler`,
  writing: `artist author writer novelist poet playwright screenwriter songwriter biographer essayist`,
  music: `artist singer musician composer pianist violinist cellist conductor songwriter guitarist drummer soprano tenor`,
  stage: `artist actor actress director filmmaker choreographer dancer producer comedian playwright`,
  visual: `artist painter sculptor photographer cartoonist architect designer illustrator curator`,
  publishing: `editor publisher librarian bookseller curator`,
  press: `journalist reporter correspondent columnist editor broadcaster presenter blogger critic reviewer`,
  union: `steward organiser organizer negotiator delegate representative activist campaigner unionist`,
  voice: `spokesman spokeswoman spokesperson`,
  farm: `farmer grower rancher shepherd beekeeper winemaker breeder dairyman forester`,
  sea: `fisherman sailor boatman lobsterman mariner ferryman`,
  trade: `shopkeeper retailer restaurateur baker butcher grocer hotelier brewer cook chef trader dealer florist barber roofer bricklayer plasterer
    hairdresser cobbler salesman saleswoman caterer jeweller`,
  work: `worker employee technician welder driver trucker conductor electrician carpenter plumber mechanic machinist
    miner postman postwoman cleaner cashier warehouseman builder contractor porter`,
  resident: `resident neighbour neighbor tenant homeowner passer-by bystander motorist commuter customer witness
    tourist passenger visitor villager pensioner retiree caller shopper hiker camper guest patient`,
  club: `coordinator volunteer adviser advisor treasurer archivist guide consultant aide member trustee carer`,
  church: `priest bishop archbishop cardinal pope pastor vicar imam rabbi nun monk reverend`,
  family: `father mother brother sister son daughter husband wife widow widower uncle aunt cousin nephew niece
    grandfather grandmother partner parent grandson granddaughter fiancé fiancée`,
  anybody: `man woman official person politician leader executive statesman source figure colleague successor
    predecessor friend newcomer veteran pioneer inventor winner laureate survivor gentleman lady teenager youngster
    expert novelist native`,
  other: `mp mep msp king queen prince princess emperor empress laureate speaker citizen`,
} as const

const masculine = new Set(
  words(
    `chairman businessman alderman councilman congressman assemblyman policeman fireman batsman spokesman dairyman
     fisherman boatman lobsterman ferryman salesman postman warehouseman priest father brother son husband widower
     uncle nephew grandfather grandson man gentleman king prince emperor pope monk headmaster actor cardinal statesman`,
  ),
)
const feminine = new Set(
  words(
    `chairwoman businesswoman councilwoman congresswoman assemblywoman policewoman spokeswoman saleswoman postwoman
     headmistress actress nun mother sister daughter wife widow aunt niece grandmother granddaughter woman lady queen
     princess empress midwife`,
  ),
)

/** The gender that a noun tells, if any. */
export const englishPeople: ReadonlyMap<string, Gender | null> = new Map(
  Object.values(fields)
    .flatMap(words)
    .map((word): [string, Gender | null] => [
      word,
      masculine.has(word) ? 'masculine' : feminine.has(word) ? 'feminine' : null,
    ]),
)

export const englishFields: ReadonlyMap<string, ReadonlySet<string>> = fieldsOf(fields)

export const englishAnybody: ReadonlySet<string> = new Set(words(fields.anybody))
