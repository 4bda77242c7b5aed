import { join } from 'node:path'
import type { ImporterAnswer, PropertiesAnswer } from '../../shared/ipc/importer-page.ts'
import type { ParseOptions, RichFormat } from '../../renderer/importer/parse-document.ts'
import type { DescribedFormat } from '../../shared/sources/document-properties.ts'
import { openBuiltPage, type BuiltPage } from '../launch/built-page.ts'
import type {} from './page/main.ts'

/** As the app's hidden window has it: its own script, and nothing that loads, runs or shows. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'trusted-types default',
  "require-trusted-types-for 'script'",
].join('; ')

/** The parsers alone, built as for the app, in a page under a policy like that of the window they run in. */
export function openParsingPage(): Promise<BuiltPage> {
  return openBuiltPage(join(import.meta.dirname, 'page'), policy)
}

const usual: ParseOptions = { fragment: false, charset: null }

export function parseInPage(
  { page }: Pick<BuiltPage, 'page'>,
  format: RichFormat,
  bytes: Uint8Array,
  options: Partial<ParseOptions> = {},
): Promise<ImporterAnswer> {
  return page.evaluate(
    ([chosen, base64, chosenOptions]) => window.parseBase64(chosen, base64, chosenOptions),
    [format, Buffer.from(bytes).toString('base64'), { ...usual, ...options }] as const,
  )
}

export function describeInPage(
  { page }: Pick<BuiltPage, 'page'>,
  format: DescribedFormat,
  bytes: Uint8Array,
): Promise<PropertiesAnswer> {
  return page.evaluate(([chosen, base64]) => window.describeBase64(chosen, base64), [
    format,
    Buffer.from(bytes).toString('base64'),
  ] as const)
}
