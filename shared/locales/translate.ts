import {
  compile,
  createCoreContext,
  registerMessageCompiler,
  resolveValue,
  translate,
} from '@intlify/core-base'
import type { Language } from '../project/records.ts'

/** Messages by name, nested as deep as wanted, in vue-i18n's message format. */
export interface Messages {
  readonly [name: string]: string | Messages
}

/** The keys of a set of messages: `verdict.verified`. */
export type MessageKey<Set> = {
  [Name in keyof Set & string]: Set[Name] extends string ? Name : `${Name}.${MessageKey<Set[Name]>}`
}[keyof Set & string]

type Values = Readonly<Record<string, string | number>>

export type Translator<Set> = (key: MessageKey<Set>, values?: Values) => string

/** For number formats and dates: British English has the day before the month, as French has. */
export const localeTags: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** Builds messages as data, not as code, so it runs where `eval` is forbidden. */
registerMessageCompiler(compile)

/**
 * The words of one language, without Vue: for the main process and for what the app writes.
 *
 * Numbers among the values are written the way of the language; `count` chooses the plural form, of
 * `one | several` or `none | one | several`. Values are put in as they are: escaping is the writer's.
 */
export function translator<Set extends Messages>(
  messages: Set,
  language: Language,
): Translator<Set> {
  const numbers = new Intl.NumberFormat(localeTags[language])
  const context = createCoreContext({
    locale: language,
    messages: { [language]: messages },
    messageResolver: resolveValue,
    pluralRules: { [language]: pluralRules[language] },
  })
  // A report says the same messages thousands of times: each form of one is read once, its slots as marks.
  const known = new Map<string, readonly string[]>()
  const partsOf = (key: string, names: readonly string[], form: number | null) => {
    const id = [key, form, ...names].join(' ')
    let parts = known.get(id)
    if (!parts) {
      const marks = Object.fromEntries(names.map((name) => [name, `${MARK}${name}${MARK}`]))
      const plural = form === null ? {} : { plural: form }
      parts = String(translate(context, key, marks, plural)).split(MARK)
      known.set(id, parts)
    }
    return parts
  }
  const write = (value: string | number = '') =>
    typeof value === 'number' ? numbers.format(value) : value
  return (key, values = {}) => {
    const { count } = values
    const form = typeof count === 'number' ? Math.min(count, MOST_FORMS - 1) : null
    const parts = partsOf(key, Object.keys(values), form)
    return parts.map((part, index) => (index % 2 === 0 ? part : write(values[part]))).join('')
  }
}

/** Before and behind the name of a slot; in no message. */
const MARK = '\uE000'

/** `none | one | several`: larger numbers have the form of the last. */
const MOST_FORMS = 3

/** French counts 0 as one: « 0 source »; English as several. */
const pluralRules: Readonly<Record<Language, (count: number, forms: number) => number>> = {
  en: (count, forms) => (forms === 2 ? (count === 1 ? 0 : 1) : Math.min(count, 2)),
  fr: (count, forms) => (forms === 2 ? (count > 1 ? 1 : 0) : Math.min(count, 2)),
}
