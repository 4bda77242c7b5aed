import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { StructTreeNode } from 'pdfjs-dist/types/src/display/api.js'

/** What a reader finds in a PDF file, by a library that the app does not write it with. */
export interface PdfReading {
  readonly pages: readonly string[]
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The titles of the outline, each with its level from 0. */
  readonly outline: readonly { readonly title: string; readonly level: number }[]
  readonly isTagged: boolean
  /** The kinds of the tags, in order. */
  readonly tags: readonly string[]
  /** Width and height of the pages, in points. */
  readonly sizes: readonly (readonly [number, number])[]
}

export async function readPdf(path: string): Promise<PdfReading> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 })
  const pdf = await task.promise
  const { info } = await pdf.getMetadata()
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string } // PDF 32000-1, 14.3.3
  const pages: string[] = []
  const tags: string[] = []
  const sizes: [number, number][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''),
    )
    tags.push(...tagsOf(await page.getStructTree()))
    const { width, height } = page.getViewport({ scale: 1 })
    sizes.push([width, height])
  }
  const outline = flatten(await pdf.getOutline(), 0)
  const isTagged = isMarked(await pdf.getMarkInfo())
  await task.destroy()
  return { pages, title: Title, language: Language, outline, isTagged, tags, sizes }
}

/** Its type says that it is an object; it is a map. */
function isMarked(info: unknown): boolean {
  return info instanceof Map && info.get('Marked') === true
}

function tagsOf(node: StructTreeNode | null): string[] {
  if (!node) return []
  const below = node.children.flatMap((child) => ('role' in child ? tagsOf(child) : []))
  return [node.role, ...below]
}

interface OutlineItem {
  readonly title: string
  readonly items: readonly OutlineItem[]
}

function flatten(items: readonly OutlineItem[] | null, level: number): PdfReading['outline'] {
  return (items ?? []).flatMap((item) => [
    { title: item.title, level },
    ...flatten(item.items, level + 1),
  ])
}
