import * as z from 'zod'
import { parseJson } from '../../shared/parse-json.ts'
import { languages } from '../../shared/project/vocabulary.ts'
import type { Language } from '../../shared/project/records.ts'
import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'

/** A text and its sentences, as the Golden Rules of the Pragmatic Segmenter have them. */
export interface GoldenRule {
  /** `null` if the file does not say it. */
  readonly language: Language | null
  readonly text: string
  readonly expected: readonly string[]
}

const GoldenRules = z.array(
  z.object({
    lang: z.string().optional(),
    text: z.string(),
    expected: z.array(z.string()),
  }),
)

const names: Readonly<Record<Language, string>> = { fr: 'french', en: 'english' }

/**
 * Reads the rules for French and English, and those without a language; rules for others are left out.
 *
 * @throws BadInput if it is not a JSON list of `lang`, `text` and `expected`, or none is left
 */
export function parseGoldenRules({ path, text }: AnnotatedFile): readonly GoldenRule[] {
  const json = parseJson(text)
  if (json === undefined) throw new BadInput(`${path} is not JSON.`)
  const rules = GoldenRules.safeParse(json)
  if (!rules.success)
    throw new BadInput(`${path} is not a list of rules with "lang", "text" and "expected".`)
  const ours = rules.data.flatMap(({ lang, text: words, expected }): GoldenRule[] => {
    const language = lang === undefined ? null : languageOf(lang)
    return language === 'another' ? [] : [{ language, text: words, expected }]
  })
  if (ours.length === 0) throw new BadInput(`${path} has no rule for French or English.`)
  return ours
}

function languageOf(name: string): Language | 'another' {
  const folded = name.toLowerCase()
  return (
    languages.find((language) => folded === language || folded === names[language]) ?? 'another'
  )
}

/** Whether the sentences are those of the rule; the kind and number of spaces is no difference. */
export function passesRule(sentences: readonly string[], { expected }: GoldenRule): boolean {
  return (
    sentences.length === expected.length &&
    sentences.every((sentence, index) => foldSpace(sentence) === foldSpace(expected[index] ?? ''))
  )
}

function foldSpace(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
