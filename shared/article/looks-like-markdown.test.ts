import { describe, expect, it } from 'vitest'
import { looksLikeMarkdown } from './looks-like-markdown.ts'

describe('a text without a name', () => {
  it.each([
    ['two headings', '# The tram\n\nIt is late.\n\n## What was decided\n\nNothing.'],
    ['a quotation', '# The tram\n\n> “It is late,” she said.'],
    ['a list', '# The tram\n\n- Six stops.\n- Two lifts.'],
    ['emphasis', '# The tram\n\n*By Lena Hart*\n\nIt is late.'],
    ['a link', '# The tram\n\nIt is [late](https://example.org/late).'],
    ['a table', '# The tram\n\n| Year | Cost |\n|------|------|\n| 2024 | 3.4 |'],
    ['a footnote', '# The tram\n\nIt is late.[^1]\n\n[^1]: The ministry.'],
  ])('is Markdown where it has a heading and %s', (_what, text) => {
    expect(looksLikeMarkdown(text)).toBe(true)
  })

  it.each([
    ['nothing of the kind', 'The tram\n\nIt is late, she said.'],
    ['a heading alone', '# 1 in the charts\n\nIt is late, she said.'],
    ['a hashtag', '#tram is late\n#bus as well\n\n> She said so.'],
    ['a list alone', 'The tram\n\n- Six stops.\n- Two lifts.'],
    ['a product of numbers', '# 1 in the charts\n\n3 * 4 * 5 is 60.'],
    ['a turn of dialogue with a dash', 'Le tram\n\n- Il est en retard.\n- Toujours.'],
  ])('is none where it has %s', (_what, text) => {
    expect(looksLikeMarkdown(text)).toBe(false)
  })
})
