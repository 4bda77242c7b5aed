/** What the YAML at the head of a Markdown text says of the article. */
export interface FrontMatter {
  readonly title: string | null
  readonly byline: string | null
  readonly dateline: string | null
  /** As it is written. */
  readonly date: string | null
  readonly language: string | null
}

const nothing: FrontMatter = {
  title: null,
  byline: null,
  dateline: null,
  date: null,
  language: null,
}

/**
 * Parts YAML front matter from the text. Of YAML, plain and quoted values of a line are read, and names in a
 * list; of keys, those that newsrooms and site generators use. CommonMark has no front matter: it would read the
 * last line of it as a heading.
 */
export function readFrontMatter(markdown: string): {
  readonly said: FrontMatter
  readonly body: string
} {
  const head = /^---\n((?:[\w-]+[ ]*:|#)[\s\S]*?\n)?---[ ]*(?:\n|$)/.exec(markdown)
  if (!head) return { said: nothing, body: markdown }
  const yaml = head[1] ?? ''
  return {
    said: {
      title: valueOf(yaml, 'title|headline|titre'),
      byline: valueOf(yaml, 'byline|authors?|auteure?s?|by'),
      dateline: valueOf(yaml, 'dateline'),
      date: valueOf(yaml, 'date|published|publishdate|pubdate'),
      language: valueOf(yaml, 'lang|language|langue'),
    },
    body: markdown.slice(head[0].length),
  }
}

function valueOf(yaml: string, keys: string): string | null {
  const line = new RegExp(String.raw`^(?:${keys}):[ ]*(\S.*)?((?:\n[ ]*- .+)*)$`, 'im').exec(yaml)
  const [, value, list = ''] = line ?? []
  const items = value?.trim().startsWith('[')
    ? value.trim().slice(1, -1).split(',')
    : (value ?? list.replaceAll(/\n[ ]*- /g, '\n')).split('\n')
  const said = items.map(unquoted).filter((item) => item !== '')
  return said.length === 0 ? null : said.join(', ')
}

function unquoted(value: string): string {
  const trimmed = value.trim()
  return /^(["'])(.*)\1$/.exec(trimmed)?.[2] ?? trimmed
}
