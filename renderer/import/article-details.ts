import type { ArticleDetails, ArticlePreview } from '../../shared/ipc/article-preview.ts'

/** An article's particulars as fields hold them. */
export function detailsOf(preview: ArticlePreview | null): ArticleDetails {
  return {
    title: preview?.title ?? '',
    byline: preview?.byline ?? '',
    dateline: preview?.dateline ?? '',
    date: preview?.date ?? '',
    language: preview?.language ?? 'en',
  }
}

/** What was read anew, but for the fields in which the person has written something else than was read before. */
export function amend(
  written: ArticleDetails,
  before: ArticleDetails,
  now: ArticleDetails,
): ArticleDetails {
  const keep = <Key extends keyof ArticleDetails>(key: Key): ArticleDetails[Key] =>
    written[key] === before[key] ? now[key] : written[key]
  return {
    title: keep('title'),
    byline: keep('byline'),
    dateline: keep('dateline'),
    date: keep('date'),
    language: keep('language'),
  }
}

/** As they are recorded: without space around them, and `null` for an empty field. */
export function toRecord({
  title,
  byline,
  dateline,
  date,
  language,
}: ArticleDetails): ArticleDetails {
  const filled = (field: string | null): string | null => field?.trim() || null
  return {
    title: title.trim(),
    byline: filled(byline),
    dateline: filled(dateline),
    date: filled(date),
    language,
  }
}
