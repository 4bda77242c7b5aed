import { parseJson } from '../../parse-json.ts'
import type { ContainedPage } from './saved-page.ts'

/** The parts of a WACZ (1.1.1) that say which pages it holds, as text; `null` for one that is not there. */
export interface WaczParts {
  /** `datapackage.json` */
  readonly dataPackage: string | null
  /** `pages/pages.jsonl` */
  readonly pages: string | null
}

/** The page that the archive was made for: the one that its description names, else the first of its list. */
export function readWacz({ dataPackage, pages }: WaczParts): ContainedPage | null {
  const description = parsed(dataPackage)
  const listed = pageList(pages)
  const main = string(description?.['mainPageUrl']) ?? string(description?.['mainPageURL'])
  const page = listed.find((entry) => string(entry['url']) === main) ?? listed[0]
  if (!description && !page) return null
  return {
    address: main ?? string(page?.['url']),
    title: string(page?.['title']) ?? string(description?.['title']),
    captured:
      string(description?.['mainPageDate']) ??
      string(description?.['mainPageTS']) ??
      string(page?.['ts']) ??
      string(description?.['created']),
    html: null,
    charset: null,
  }
}

type Fields = Readonly<Record<string, unknown>>

function parsed(text: string | null): Fields | null {
  const value = parseJson(text ?? '')
  // Of a value that is an object nothing more is assumed.
  return typeof value === 'object' && value !== null ? (value as Fields) : null
}

/** One page a line, after a line that names the format. */
function pageList(text: string | null): readonly Fields[] {
  return (text ?? '')
    .split('\n', 1_000)
    .map(parsed)
    .filter((entry) => entry !== null)
    .filter((entry) => typeof entry['url'] === 'string')
}

function string(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
