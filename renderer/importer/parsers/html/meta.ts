/** The first of these that the page has, by `name`, `property`, `itemprop` or `http-equiv`; no addresses. */
export function meta(page: Document, ...names: readonly string[]): string | null {
  const found = [...page.querySelectorAll('meta[content]')].map((element) => ({
    keys: ['name', 'property', 'itemprop', 'http-equiv'].map((attribute) =>
      element.getAttribute(attribute)?.trim().toLowerCase(),
    ),
    content: element.getAttribute('content')?.trim() ?? '',
  }))
  for (const name of names) {
    const match = found.find(
      ({ keys, content }) => keys.includes(name) && content !== '' && !/^https?:/i.test(content),
    )
    if (match) return match.content
  }
  return null
}
