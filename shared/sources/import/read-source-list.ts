import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { decodeText } from '../../article/encoding/decode-text.ts'
import { AppFailure } from '../../ipc/app-error.ts'
import { parseJson } from '../../parse-json.ts'
import { wholeCharacters } from '../../whole-characters.ts'
import { splitBibtex } from './bibtex-entries.ts'
import { importedItem, type ImportedItem } from './imported-item.ts'
import { splitRis } from './ris-records.ts'
import type { SourceList, UnreadEntry } from './source-list.ts'

/** The most sources of one list. */
export const MAX_LISTED = 5_000

/** How much of an unread entry is told, in UTF-16 code units. */
const MAX_SHOWN = 120

/**
 * Reads a list of sources as Zotero and others write it: CSL-JSON, BibTeX or RIS, told by its content. An entry that
 * cannot be read does not take the others with it. Nothing is looked up anywhere. It brings a large library: load it
 * when it is needed.
 *
 * @param name the file's, for the failures: `empty`, `unsupported` for what is no such list, `corrupt` for JSON that
 * is broken, `too-complex` for more than `MAX_LISTED` entries
 */
export function readSourceList(bytes: Uint8Array, name: string): SourceList {
  if (bytes.length === 0) throw new AppFailure({ code: 'empty', name })
  const text = decodeText(bytes)?.text
  if (text === undefined) throw new AppFailure({ code: 'unsupported', name })
  if (text.trim() === '') throw new AppFailure({ code: 'empty', name })
  const entries = entriesOf(text, name)
  if (entries.length > MAX_LISTED) throw new AppFailure({ code: 'too-complex', name })
  const read = entries.map(readEntry)
  return {
    items: read.flatMap((one) => ('item' in one ? [one.item.csl] : [])),
    cut: read
      .flatMap((one) => ('item' in one ? [one.item] : []))
      .flatMap(({ isCut }, index) => (isCut ? [index] : [])),
    unread: read.flatMap((one) => ('unread' in one ? [one.unread] : [])),
  }
}

interface Entry {
  readonly line: number | null
  /** How it begins. */
  readonly text: string
  /** Gives something like a CSL item; throws if the form is broken. */
  readonly parse: () => unknown
}

function entriesOf(text: string, name: string): readonly Entry[] {
  if (/^\s*[[{]/.test(text)) return jsonEntries(text, name)
  const bibtex = text.search(/^[ \t]*@[ \t]*[a-z]+\s*[{(]/im)
  const ris = text.search(/^\s*TY {1,2}-/m)
  if (/^\s*</.test(text) || (bibtex < 0 && ris < 0)) {
    throw new AppFailure({ code: 'unsupported', name })
  }
  // Either can stand in an abstract of the other.
  return ris >= 0 && (bibtex < 0 || ris < bibtex) ? risEntries(text) : bibtexEntries(text)
}

function jsonEntries(text: string, name: string): readonly Entry[] {
  const json = parseJson(text)
  if (json === undefined) throw new AppFailure({ code: 'corrupt', name })
  const list: readonly unknown[] = Array.isArray(json) ? json : [json]
  const isOfSources = list.some((one) => typeof one === 'object' && one !== null && 'type' in one)
  if (list.length > 0 && !isOfSources) throw new AppFailure({ code: 'unsupported', name })
  return list.map((one) => ({ line: null, text: JSON.stringify(one), parse: () => one }))
}

function bibtexEntries(text: string): readonly Entry[] {
  return splitBibtex(text).map(({ line, text: entry, definitions }) => ({
    line,
    text: entry,
    parse: () => {
      const [parsed] = plugins.input.data(definitions + entry, '@bibtex/text')
      // BibLaTeX has all fields of BibTeX, and the days, addresses and keywords that BibTeX lacks.
      return plugins.input.data(parsed, '@biblatex/entry+object')[0]
    },
  }))
}

function risEntries(text: string): readonly Entry[] {
  return splitRis(text).map(({ line, text: record }) => ({
    line,
    text: record,
    parse: () => plugins.input.data(plugins.input.data(record, '@ris/file')[0], '@ris/record'),
  }))
}

type ReadEntry = { readonly item: ImportedItem } | { readonly unread: UnreadEntry }

function readEntry({ line, text, parse }: Entry): ReadEntry {
  const shown = wholeCharacters(text.trim().replaceAll(/\s+/g, ' ').slice(0, MAX_SHOWN))
  try {
    const item = importedItem(parse())
    return item ? { item } : { unread: { line, reason: 'nothing-said', text: shown } }
  } catch {
    return { unread: { line, reason: 'broken', text: shown } }
  }
}
