import { articleOrigin } from './article-origin.ts'
import { claimText, sourceText } from './markdown/claims.ts'
import {
  articleBlock,
  blocks,
  inline,
  line,
  list,
  numberedList,
  paragraphs,
  quote,
} from './markdown/markdown.ts'
import type { MarkedBlock, MarkedRun } from './model/marked-article.ts'
import { formatRanges } from './words/number-ranges.ts'
import { phrasesOf, type Phrases } from './phrases.ts'
import { reportFacts } from './report-facts.ts'
import type { ReportModel } from './model/report-model.ts'
import { signOf, verdictOrder, verdictSigns } from './words/verdict-signs.ts'

/** The report as CommonMark, to be read as it is or turned into something else. */
export function writeMarkdown(model: ReportModel): string {
  const phrases = phrasesOf(model)
  const { t } = phrases
  const { claims, sources } = model
  const text = blocks(
    header(model, phrases),
    draftBanner(model, phrases),
    `## ${t('section.summary')}`,
    summary(model, phrases),
    model.article && `## ${t('section.article')}`,
    model.article && articleText(model.article, model, phrases),
    claims.length > 0 ? `## ${t('section.claims')}` : null,
    ...claims.map((claim) => claimText(claim, phrases)),
    `## ${t('section.sources')}`,
    sources.length === 0
      ? t('source.none')
      : numberedList(sources.map((source) => sourceText(source, phrases))),
    `## ${t('section.method')}`,
    ...phrases.method(model.newsroom).map(paragraphs),
    `## ${t('section.log')}`,
    logText(model, phrases),
    contact(model, phrases),
  )
  return `${text}\n`
}

function header(model: ReportModel, phrases: Phrases): string {
  const { t } = phrases
  const origin = articleOrigin(model)
  const kind = [t('report.kind'), model.newsroom.name.trim()].filter(Boolean).join(' · ')
  return blocks(
    `# ${line(phrases.title(model))}`,
    `**${inline(kind)}**`,
    origin.length === 0 ? null : line(origin.join(' · ')),
    list(
      reportFacts(model, phrases).map(({ name, value }) =>
        t('facts.line', { name, value: inline(value) }),
      ),
    ),
  )
}

function draftBanner({ status, hindrances }: ReportModel, phrases: Phrases): string | null {
  if (status === 'final') return null
  const items = hindrances.map(({ hindrance, claims }) => {
    const numbers = claims.length > 0 ? ` (${formatRanges(claims)})` : ''
    return line(phrases.hindrance(hindrance) + numbers)
  })
  const { t } = phrases
  return quote(blocks(`**${t('status.draftTitle')}**`, t('status.draftIntro'), list(items)))
}

function summary({ counts }: ReportModel, { t, ofEarlierDrafts }: Phrases): string {
  if (counts.total === 0) return t('summary.noClaims')
  const earlier = ofEarlierDrafts(counts)
  return blocks(
    `**${t('count.claims', { count: counts.total })}**`,
    earlier && `${earlier.text} ${formatRanges(earlier.claims)}`,
    list(
      verdictOrder.map(
        (verdict) =>
          `${verdictSigns[verdict]} ${t(`count.${verdict}`, { count: counts[verdict] })}`,
      ),
    ),
    counts.contested > 0
      ? `${verdictSigns.contested} ${t('count.contested', { count: counts.contested })}`
      : null,
  )
}

function articleText(article: readonly MarkedBlock[], model: ReportModel, phrases: Phrases) {
  const elements = article.map((block) => {
    const depth = block.type === 'heading' ? block.depth + 2 : 0
    return articleBlock(block.type, depth, markedText(block.runs, model))
  })
  return blocks(phrases.t('article.legendPlain'), ...elements)
}

/** The text with each claim's number and sign where it ends. */
function markedText(runs: readonly MarkedRun[], { claims }: ReportModel): string {
  return runs
    .map(({ text, ends }) => {
      const marks = ends.map((number) => {
        const claim = claims[number - 1]
        return claim ? ` [${number} ${verdictSigns[signOf(claim)]}]` : ''
      })
      return inline(text) + marks.join('')
    })
    .join('')
}

function logText({ log }: ReportModel, { t, logHead, logWriters }: Phrases): string {
  if (log.length === 0) return t('log.none')
  return list(log.map((head) => `${line(logWriters(head))} – ${inline(logHead(head))}`))
}

function contact({ newsroom }: ReportModel, { t }: Phrases): string {
  const { name, contact: address, correctionsPolicy } = newsroom
  const parts = [name, address, correctionsPolicy].filter((part) => part.trim() !== '')
  return blocks(
    parts.length > 0 ? `## ${t('section.contact')}` : null,
    ...parts.map(paragraphs),
    t('report.madeWith'),
  )
}
