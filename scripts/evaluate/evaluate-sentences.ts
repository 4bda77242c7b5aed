import { detectLanguage } from '../../shared/article/describing/detect-language.ts'
import { splitSentences } from '../../shared/article/sentences/split-sentences.ts'
import type { Language } from '../../shared/project/records.ts'
import type { AnnotatedFile } from './annotated-files.ts'
import { BadInput } from './bad-input.ts'
import type { Evaluator } from './evaluator.ts'
import { parseGoldenRules, passesRule } from './golden-rules.ts'
import { scores } from './measures.ts'
import {
  addSentenceCounts,
  countSentences,
  type SentenceCounts,
  type SplitSentences,
} from './sentence-counts.ts'
import { onlyWellFormed, parseSentenceFile } from './sentence-file.ts'
import { describeSentenceMiss, findSentenceMisses, type SentenceMiss } from './sentence-misses.ts'
import { splitByIntl } from './split-by-intl.ts'
import { SCORES_HEADING, scoresRow, table } from './table.ts'

interface SentenceEvaluation {
  readonly json: object
  readonly lines: readonly string[]
  readonly misses: readonly SentenceMiss[]
}

/** Sentences by the app's rules and by plain `Intl.Segmenter`, side by side. */
export const evaluateSentences: Evaluator = {
  extensions: ['.txt', '.json'],
  evaluate: (files, { language, misses: areListed }) => {
    const isRules = ({ path }: AnnotatedFile) => path.toLowerCase().endsWith('.json')
    const texts = files.filter((file) => !isRules(file))
    const rules = files.filter(isRules)
    const parts = [
      ...(texts.length > 0 ? [evaluateTexts(texts, language)] : []),
      ...(rules.length > 0 ? [evaluateRules(rules, language)] : []),
    ]
    const misses = areListed ? parts.flatMap((part) => part.misses) : []
    return {
      json: {
        ...parts.reduce<object>((json, part) => ({ ...json, ...part.json }), {}),
        ...(areListed ? { misses } : {}),
      },
      lines: [...parts.flatMap(({ lines }) => lines), ...misses.flatMap(describeSentenceMiss)],
    }
  },
}

function evaluateTexts(
  files: readonly AnnotatedFile[],
  language: Language | null,
): SentenceEvaluation {
  const sets = files.map((file) => {
    const paragraphs = parseSentenceFile(file)
    const spoken = language ?? detectLanguage(file.text).language
    return { paragraphs, wellFormed: onlyWellFormed(paragraphs), language: spoken }
  })
  const count = (which: 'paragraphs' | 'wellFormed', split: SplitSentences) =>
    describeCounts(
      addSentenceCounts(sets.map((set) => countSentences(set[which], set.language, split))),
    )
  const ours = count('paragraphs', splitSentences)
  const intl = count('paragraphs', splitByIntl)
  const wellFormed = count('wellFormed', splitSentences)
  const intlWellFormed = count('wellFormed', splitByIntl)
  return {
    json: {
      ...ours,
      wellFormed,
      intl: {
        exact: intl.exact,
        boundary: intl.boundary,
        wellFormed: { exact: intlWellFormed.exact, boundary: intlWellFormed.boundary },
      },
    },
    lines: [
      `${ours.sentences} sentences, ${wellFormed.sentences} of them well-formed`,
      ...table([
        SCORES_HEADING,
        scoresRow('exact', ours.exact),
        scoresRow('exact, plain Intl', intl.exact),
        scoresRow('boundary', ours.boundary),
        scoresRow('boundary, plain Intl', intl.boundary),
        scoresRow('well-formed: exact', wellFormed.exact),
        scoresRow('well-formed: exact, plain Intl', intlWellFormed.exact),
        scoresRow('well-formed: boundary', wellFormed.boundary),
        scoresRow('well-formed: boundary, plain Intl', intlWellFormed.boundary),
      ]),
    ],
    misses: sets.flatMap((set) =>
      set.wellFormed.flatMap((sentences) =>
        findSentenceMisses(sentences, split(sentences.join(' '), set.language, splitSentences)),
      ),
    ),
  }
}

function describeCounts({ exact, boundary }: SentenceCounts) {
  return { sentences: exact.expected, exact: scores(exact), boundary: scores(boundary) }
}

function evaluateRules(
  files: readonly AnnotatedFile[],
  language: Language | null,
): SentenceEvaluation {
  const chosen = files
    .flatMap(parseGoldenRules)
    .filter((rule) => rule.language === null || language === null || rule.language === language)
  if (chosen.length === 0) throw new BadInput('No rule is for that language.')
  const rules = chosen.map((rule) => {
    const spoken = rule.language ?? language ?? detectLanguage(rule.text).language
    const ours = split(rule.text, spoken, splitSentences)
    const isPassedByIntl = passesRule(split(rule.text, spoken, splitByIntl), rule)
    return { ...rule, ours, isPassed: passesRule(ours, rule), isPassedByIntl }
  })
  const passed = rules.filter(({ isPassed }) => isPassed).length
  const intlPassed = rules.filter(({ isPassedByIntl }) => isPassedByIntl).length
  return {
    json: { rules: rules.length, passed, intlPassed },
    lines: [`${passed} of ${rules.length} rules pass, by plain Intl ${intlPassed}`],
    misses: rules
      .filter(({ isPassed }) => !isPassed)
      .map(({ expected, ours }) => ({ expected, found: ours })),
  }
}

function split(text: string, language: Language, by: SplitSentences): readonly string[] {
  return by(text, language).map(({ start, end }) => text.slice(start, end))
}
