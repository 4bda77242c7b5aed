/** What schema.org's `Article` and its kinds say, as far as it is used here. */
export interface ArticleData {
  readonly headline: string | null
  readonly author: string | null
  readonly datePublished: string | null
  readonly inLanguage: string | null
  readonly dateline: string | null
}

/** The first article that the page's JSON-LD (`<script type="application/ld+json">`) describes. */
export function readArticleData(page: Document): ArticleData {
  const article = findArticle(
    [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap(parsed),
  )
  return {
    headline: plain(article?.['headline']) ?? plain(article?.['name']),
    author: names(article?.['author']) ?? names(article?.['creator']),
    datePublished: plain(article?.['datePublished']) ?? plain(article?.['dateCreated']),
    inLanguage: language(article?.['inLanguage']),
    dateline: plain(article?.['dateline']),
  }
}

type Node = Readonly<Record<string, unknown>>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value]
}

function parsed(script: Element): readonly unknown[] {
  try {
    return listOf(JSON.parse(script.textContent) as unknown)
  } catch {
    return []
  }
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
  return typeof first === 'string' && first.trim() !== '' ? withoutEntities(first) : null
}

/** Some sites put HTML's entities into JSON; a document's own text holds none. */
function withoutEntities(text: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(text)) return text
  const named: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    apos: "'",
    nbsp: '\u00A0',
    laquo: '«',
    raquo: '»',
    rsquo: '’',
    lsquo: '‘',
    ldquo: '“',
    rdquo: '”',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
  }
  return text.replace(/&(#\d+|#x[\da-f]+|[a-z]+);/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return named[name.toLowerCase()] ?? entity
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : entity
  })
}

function names(value: unknown): string | null {
  const found = listOf(value)
    .map((author) => plain(isNode(author) ? author['name'] : author))
    .filter((name) => name !== null && !/^https?:/i.test(name))
  return found.length > 0 ? found.join(', ') : null
}

function language(value: unknown): string | null {
  const [first] = listOf(value)
  return isNode(first) ? (plain(first['alternateName']) ?? plain(first['name'])) : plain(first)
}
