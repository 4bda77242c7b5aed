import type { FileChild, ParagraphChild } from 'docx'
import { articleOrigin } from '../article-origin.ts'
import { reportFacts, type ReportFact } from '../report-facts.ts'
import { factTable } from './fact-table.ts'
import { claimLinks, webAddress } from './places.ts'
import { logo } from './logo.ts'
import { paragraph, text } from './text.ts'
import type { WordPage } from './word-page.ts'

/** The title, and the facts that come before everything else: what was checked, by whom and when. */
export function reportHeader({ model, phrases }: WordPage): readonly FileChild[] {
  const { t } = phrases
  const kicker = [
    t('report.kind'),
    model.newsroom.name.trim(),
    model.status === 'draft' ? t('status.draft') : '',
  ].filter(Boolean)
  const origin = articleOrigin(model)
  return [
    ...logo(model.newsroom),
    paragraph('Kicker', [kicker.join(' · ')]),
    paragraph('Title', [phrases.title(model)]),
    ...(origin.length === 0 ? [] : [paragraph('Byline', [origin.join(' · ')])]),
    factTable(
      reportFacts(model, phrases).map((fact) => ({ name: fact.name, value: factValue(fact) })),
    ),
  ]
}

function factValue({ kind, value }: ReportFact): readonly ParagraphChild[] {
  switch (kind) {
    case 'words':
      return text(value)
    case 'link':
      return [webAddress(value)]
    case 'hash':
      return text(value, 'Hash')
  }
}

/** What stands in the way of a final report; nothing if nothing does. */
export function draftBanner({ model, phrases }: WordPage): readonly FileChild[] {
  if (model.status === 'final') return []
  const { t } = phrases
  return [
    paragraph('DraftTitle', [t('status.draftTitle')]),
    paragraph('DraftNotice', [t('status.draftIntro')], { keepNext: true }),
    ...model.hindrances.map(({ hindrance, claims }) =>
      paragraph('DraftNotice', [
        ...text(`– ${phrases.hindrance(hindrance)}`),
        ...(claims.length > 0 ? [...text(' ('), ...claimLinks(claims), ...text(')')] : []),
      ]),
    ),
  ]
}
