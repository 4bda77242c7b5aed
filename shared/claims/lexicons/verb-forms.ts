/** The forms of a group of verbs that an article uses of others: third person, and what has no person. */
export interface VerbForms {
  readonly finite: ReadonlySet<string>
  readonly participle: ReadonlySet<string>
  /** `affirmant`, `saying` */
  readonly gerund: ReadonlySet<string>
  readonly infinitive: ReadonlySet<string>
}

/** One verb's forms, each a list of words. */
export type Verb = Readonly<Record<keyof VerbForms, readonly string[]>>

export function verbForms(verbs: readonly Verb[]): VerbForms {
  return {
    finite: new Set(verbs.flatMap(({ finite }) => finite)),
    participle: new Set(verbs.flatMap(({ participle }) => participle)),
    gerund: new Set(verbs.flatMap(({ gerund }) => gerund)),
    infinitive: new Set(verbs.flatMap(({ infinitive }) => infinitive)),
  }
}

export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

function inflect(stem: string, endings: string): readonly string[] {
  return words(endings).map((ending) => stem + ending)
}

/**
 * A French verb in -er by its stem (`annonc`). `c` and `g` stay soft before `a`; `é` becomes `è` before a
 * mute ending, and so does `e` before one consonant.
 *
 * @param mute the stem before a mute ending where no rule tells it: `rappell`
 */
export function frenchEr(
  stem: string,
  mute = stem.replace(/é(?=[^aeiouyéè]+$)|e(?=[tmnv]$)/, 'è'),
): Verb {
  const soft = stem.replace(/c$/, 'ç').replace(/g$/, 'ge')
  return {
    finite: [
      ...inflect(mute, 'e ent'),
      ...inflect(soft, 'a ait aient'),
      ...inflect(stem, 'èrent era eront erait eraient'),
    ],
    participle: inflect(stem, 'é ée és ées'),
    gerund: [`${soft}ant`],
    infinitive: [`${stem}er`],
  }
}

/** Endings of French verbs, by how they go: finite; participle; gerund; infinitive. */
const frenchPatterns = {
  ir: 'it issent issait issaient irent ira iront irait iraient; i ie is ies; issant; ir',
  re: 'd dent dait daient dit dirent dra dront drait draient; du due dus dues; dant; dre',
  ettre:
    'et ettent ettait ettaient it irent ettra ettront ettrait ettraient; is ise ises; ettant; ettre',
  enir: 'ient iennent enait enaient int inrent iendra iendront iendrait iendraient; enu enue enus enues; enant; enir',
  dire: 'dit disent disait disaient dirent dira diront dirait diraient; dit dite dits dites; disant; dire',
  crire:
    'crit crivent crivait crivaient crivit crivirent crira criront crirait criraient; crit crite crits crites; crivant; crire',
  aindre:
    'aint aignent aignait aignaient aignit aignirent aindra aindront aindrait aindraient; aint aints; aignant; aindre',
  oir: 'oit oient oyait oyaient it irent oira oiront oirait oiraient; u ue us ues; oyant; oir',
  oire: 'oit oient oyait oyaient ut urent oira oiront oirait oiraient; u ue us ues; oyant; oire',
  oyer: 'oie oient oyait oyaient oya oyèrent oiera oieront oierait oieraient; oyé oyée oyés oyées; oyant; oyer',
  aître:
    'aît aissent aissait aissaient ut urent aîtra aîtront aîtrait aîtraient; u ue us ues; aissant; aître',
  lure: 'lut luent luait luaient lurent lura luront lurait luraient; lu lue lus lues; luant; lure',
  ivre: 'it ivent ivait ivaient ivit ivirent ivra ivront ivrait ivraient; ivi ivie ivis ivies; ivant; ivre',
} as const

/** A French verb that is not of the group in -er, by its stem and how it goes. */
export function french(stem: string, pattern: keyof typeof frenchPatterns): Verb {
  const [finite = '', participle = '', gerund = '', infinitive = ''] = frenchPatterns[pattern]
    .split(';')
    .map((endings) => endings.trim())
  return {
    finite: inflect(stem, finite),
    participle: inflect(stem, participle),
    gerund: inflect(stem, gerund),
    infinitive: inflect(stem, infinitive),
  }
}

/** A regular English verb; a final `e` goes, and `y` becomes `ie` where it must. */
export function english(infinitive: string): Verb {
  const stem = infinitive.replace(/e$/, '')
  const third = /[^aeiou]y$/.test(infinitive)
    ? infinitive.replace(/y$/, 'ies')
    : `${infinitive}${/(?:s|sh|ch|x)$/.test(infinitive) ? 'es' : 's'}`
  const past = /[^aeiou]y$/.test(infinitive) ? infinitive.replace(/y$/, 'ied') : `${stem}ed`
  return irregular(infinitive, third, past, past, `${stem}ing`)
}

/** An English verb by its parts. */
export function irregular(
  infinitive: string,
  third: string,
  past: string,
  participle: string,
  gerund: string,
): Verb {
  return {
    finite: [infinitive, third, past],
    participle: [participle],
    gerund: [gerund],
    infinitive: [infinitive],
  }
}
