import { parseArgs } from 'node:util'
import { exportKinds, languages } from '../../shared/project/vocabulary.ts'
import type { Language } from '../../shared/project/records.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'

/** What was asked for. Paths are as they were given. */
export type Command =
  { readonly name: 'help' } | { readonly name: 'version' } | VerifyCommand | ReportCommand

export interface VerifyCommand {
  readonly name: 'verify'
  readonly project: string
  readonly json: boolean
}

export interface ReportCommand {
  readonly name: 'report'
  readonly project: string
  readonly kinds: readonly ExportKind[]
  readonly out: string
  /** `null` for the one that the settings say. */
  readonly language: Language | null
  /** A file of a newsroom's settings; `null` for the settings of this computer. */
  readonly newsroom: string | null
  readonly json: boolean
}

/** Why arguments cannot be followed. `word` is the one that is wrong. */
export type UsageFault =
  | { readonly kind: 'no-command' | 'no-project' | 'no-kinds' | 'no-folder' }
  | {
      readonly kind:
        | 'unknown-command'
        | 'unknown-option'
        | 'no-value'
        | 'unwanted-value'
        | 'one-too-many'
        | 'unknown-kind'
        | 'unknown-language'
      readonly word: string
    }

export type ParsedArguments =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly fault: UsageFault; readonly json: boolean }

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  as: { type: 'string', multiple: true },
  out: { type: 'string' },
  language: { type: 'string' },
  newsroom: { type: 'string' },
} as const

const allowed: Readonly<Record<'verify' | 'report', readonly string[]>> = {
  verify: ['json'],
  report: ['json', 'as', 'out', 'language', 'newsroom'],
}

/** @param args what follows the program's name */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const parsed = readArguments(args)
  // Also who gets no further than here is answered as they asked to be.
  return parsed.ok ? parsed : { ...parsed, json: args.includes('--json') }
}

type ReadArguments =
  | Extract<ParsedArguments, { readonly ok: true }>
  | { readonly ok: false; readonly fault: UsageFault }

function readArguments(args: readonly string[]): ReadArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    // Its own complaints are in English only.
    strict: false,
    tokens: true,
  })
  if (values.help === true) return { ok: true, command: { name: 'help' } }
  if (values.version === true) return { ok: true, command: { name: 'version' } }
  const [name, project, surplus] = positionals
  if (name === undefined) return fault({ kind: 'no-command' })
  if (name !== 'verify' && name !== 'report') return fault({ kind: 'unknown-command', word: name })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { rawName: word, value, inlineValue } = token
    if (!allowed[name].includes(token.name)) return fault({ kind: 'unknown-option', word })
    if (token.name === 'json') {
      if (value !== undefined) return fault({ kind: 'unwanted-value', word })
    } else if (value === undefined || value === '' || (!inlineValue && value.startsWith('-'))) {
      return fault({ kind: 'no-value', word })
    }
  }
  if (project === undefined || project === '') return fault({ kind: 'no-project' })
  if (surplus !== undefined) return fault({ kind: 'one-too-many', word: surplus })
  const json = values.json === true
  if (name === 'verify') return { ok: true, command: { name, project, json } }
  return parseReport(project, json, {
    as: strings(values.as).flatMap((list) => list.split(',')),
    out: strings(values.out)[0],
    language: strings(values.language)[0],
    newsroom: strings(values.newsroom)[0],
  })
}

function parseReport(
  project: string,
  json: boolean,
  given: {
    readonly as: readonly string[]
    readonly out: string | undefined
    readonly language: string | undefined
    readonly newsroom: string | undefined
  },
): ReadArguments {
  const words = given.as.map((word) => word.trim()).filter((word) => word !== '')
  const kinds = new Set<ExportKind>()
  for (const word of words) {
    const kind = exportKinds.find((known) => known === word)
    if (!kind) return fault({ kind: 'unknown-kind', word })
    kinds.add(kind)
  }
  if (kinds.size === 0) return fault({ kind: 'no-kinds' })
  if (given.out === undefined) return fault({ kind: 'no-folder' })
  const language = languages.find((known) => known === given.language) ?? null
  if (given.language !== undefined && language === null) {
    return fault({ kind: 'unknown-language', word: given.language })
  }
  const { out, newsroom = null } = given
  return {
    ok: true,
    command: { name: 'report', project, kinds: [...kinds], out, language, newsroom, json },
  }
}

/** An option's values, whether it may be given once or several times. */
function strings(value: unknown): readonly string[] {
  return [value].flat().filter((one) => typeof one === 'string')
}

function fault(found: UsageFault): ReadArguments {
  return { ok: false, fault: found }
}
