import { decodeHTML } from 'entities'
import { parseJson } from '../../parse-json.ts'

/** What schema.org's `Article` and its kinds say, as far as it is used here. */
export interface ArticleData {
  readonly headline: string | null
  /** The authors' names in one line. */
  readonly author: string | null
  readonly authors: readonly string[]
  readonly datePublished: string | null
  readonly inLanguage: string | null
  readonly dateline: string | null
  readonly publisher: string | null
  /** Whether it says that it is news, as a newspaper's. */
  readonly isNews: boolean
}

/** The first article that a page's JSON-LD describes. @param scripts the texts of `<script type="application/ld+json">` */
export function readArticleData(scripts: readonly string[]): ArticleData {
  const article = findArticle(scripts.flatMap((script) => listOf(parseJson(script))))
  const [byName = [], byCreator = []] = [article?.['author'], article?.['creator']].map(names)
  const authors = byName.length > 0 ? byName : byCreator
  return {
    headline: plain(article?.['headline']) ?? plain(article?.['name']),
    author: authors.length > 0 ? authors.join(', ') : null,
    authors,
    datePublished: plain(article?.['datePublished']) ?? plain(article?.['dateCreated']),
    inLanguage: language(article?.['inLanguage']),
    dateline: plain(article?.['dateline']),
    publisher: names(article?.['publisher'])[0] ?? null,
    isNews: listOf(article?.['@type']).some(
      (type) => typeof type === 'string' && type.endsWith('NewsArticle'),
    ),
  }
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

/** An article stands alone, in a list, in a `@graph`, or as the `mainEntity` of a page. */
function findArticle(roots: readonly unknown[]): Node | null {
  const nodes = roots.flatMap((root) => {
    if (!isNode(root)) return []
    const inside = [...listOf(root['@graph']), ...listOf(root['mainEntity'])]
    return [root, ...inside.filter(isNode)]
  })
  return nodes.find((node) => listOf(node['@type']).some(isArticleType)) ?? null
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type)
}

function plain(value: unknown): string | null {
  const [first] = listOf(value)
  if (typeof first !== 'string' || first.trim() === '') return null
  // Some sites put HTML’s entities into JSON.
  return decodeHTML(first)
}

function names(value: unknown): readonly string[] {
  return listOf(value)
    .map((author) => plain(isNode(author) ? author['name'] : author))
    .filter((name) => name !== null)
    .filter((name) => !/^https?:/i.test(name))
}

function language(value: unknown): string | null {
  const [first] = listOf(value)
  return isNode(first) ? (plain(first['alternateName']) ?? plain(first['name'])) : plain(first)
}
