import { parseArgs } from 'node:util'
import { languages } from '../shared/project/vocabulary.ts'
import { readAnnotatedFiles } from './evaluate/annotated-files.ts'
import { BadInput } from './evaluate/bad-input.ts'
import { evaluateCheckworthiness } from './evaluate/evaluate-checkworthiness.ts'
import { evaluateClaims } from './evaluate/evaluate-claims.ts'
import { evaluateDrafts } from './evaluate/evaluate-drafts.ts'
import { evaluateSentences } from './evaluate/evaluate-sentences.ts'
import type { Evaluator } from './evaluate/evaluator.ts'

/**
 * `npm run evaluate -- <what> <file or folder …>` measures the app's own code on annotated files and prints a
 * table, or one JSON object with `--json`; `scripts/evaluate/README.md` says what the files look like. Bad
 * input: a sentence on standard error and exit code 2.
 */
const evaluators = new Map<string, Evaluator>([
  ['sentences', evaluateSentences],
  ['checkworthiness', evaluateCheckworthiness],
  ['claims', evaluateClaims],
  ['drafts', evaluateDrafts],
])

const usage = `npm run evaluate -- ${[...evaluators.keys()].join('|')} <file or folder …> [--json] [--misses] [--language ${languages.join('|')}]`

try {
  await evaluate(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof BadInput)) throw error
  console.error(error.message)
  process.exitCode = 2
}

async function evaluate(words: readonly string[]): Promise<void> {
  const { values: options, positionals } = readCommand(words)
  const [what = '', ...paths] = positionals
  const evaluator = evaluators.get(what)
  if (!evaluator || paths.length === 0) throw new BadInput(`Call it so: ${usage}`)
  const language = languages.find((known) => known === options.language) ?? null
  if (options.language !== undefined && language === null)
    throw new BadInput(`--language is ${languages.join(' or ')}.`)
  const files = await readAnnotatedFiles(paths, evaluator.extensions)
  const { json, lines } = evaluator.evaluate(files, { language, misses: options.misses })
  console.log(options.json ? JSON.stringify(json, null, 2) : lines.join('\n'))
}

function readCommand(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        language: { type: 'string' },
      },
    })
  } catch {
    throw new BadInput(`Call it so: ${usage}`)
  }
}
