import type { IParagraphStyleOptions, ICharacterStyleOptions, IStylesOptions } from 'docx'
import { localeTags } from '../../locales/translate.ts'
import type { ReportModel } from '../model/report-model.ts'
import { signOrder, type Sign } from '../words/verdict-signs.ts'
import { articleStyles } from './article-styles.ts'
import { colour } from './colours.ts'
import { fonts } from './fonts.ts'

/**
 * The styles of all documents: how a part looks is changed in one place. Sizes of letters are in half-points,
 * lengths in twentieths of a point: the units of Word.
 */
export function stylesOf({ language, draft }: ReportModel): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: fonts.sans,
          size: 21,
          color: colour('ink'),
          language: { value: localeTags[language] },
        },
        paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { font: fonts.serif, size: 52, bold: true, color: colour('ink') },
        paragraph: {
          spacing: { before: 120, after: 80, line: 252, lineRule: 'auto' },
          keepNext: true,
        },
      },
      heading1: heading(32, { before: 400, after: 140 }),
      heading2: heading(26, { before: 320, after: 80 }),
      heading3: heading(21, { before: 180, after: 40 }, colour('quiet')),
      heading4: heading(21, { before: 160, after: 40 }),
      hyperlink: { run: { color: colour('link'), underline: { type: 'single' } } },
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
      },
    },
    paragraphStyles: [...partStyles, ...articleStyles(localeTags[draft?.language ?? language])],
    characterStyles,
  }
}

function heading(
  size: number,
  spacing: { before: number; after: number },
  color = colour('ink'),
): NonNullable<NonNullable<IStylesOptions['default']>['heading1']> {
  return {
    run: { font: fonts.sans, size, bold: true, color },
    paragraph: {
      spacing: { ...spacing, line: 276, lineRule: 'auto' },
      keepNext: true,
      keepLines: true,
    },
  }
}

/** A line at the left of a paragraph, `size` in eighths of a point. */
function leftLine(color: string, size = 24): { left: BorderLine } {
  return { left: { style: 'single', size, space: 8, color } }
}

interface BorderLine {
  readonly style: 'single'
  readonly size: number
  readonly space: number
  readonly color: string
}

const indented = { left: 240 }

const partStyles: readonly IParagraphStyleOptions[] = [
  part('Logo', 'Logo', { paragraph: { spacing: { after: 160 }, keepNext: true } }),
  part('Kicker', 'Kicker', {
    run: { color: colour('quiet'), size: 19, bold: true, characterSpacing: 12 },
    paragraph: { spacing: { after: 60 }, keepNext: true },
  }),
  part('Byline', 'Byline', {
    run: { color: colour('quiet'), size: 23 },
    paragraph: { spacing: { after: 200 } },
  }),
  part('Fact', 'Fact', {
    run: { size: 19 },
    paragraph: { spacing: { after: 20, line: 252, lineRule: 'auto' } },
  }),
  part('DraftTitle', 'Draft Title', {
    run: { bold: true, color: colour('pending'), size: 24 },
    paragraph: { ...noticeBox(), spacing: { before: 240, after: 0 }, keepNext: true },
  }),
  part('DraftNotice', 'Draft Notice', {
    paragraph: { ...noticeBox(), spacing: { after: 0 } },
  }),
  part('Total', 'Total', {
    run: { bold: true, size: 26 },
    paragraph: { spacing: { after: 80 }, keepNext: true },
  }),
  part('Bar', 'Bar', {
    run: { bold: true, color: colour('on-verdict') },
    paragraph: {
      alignment: 'center',
      spacing: { before: 60, after: 60, line: 240, lineRule: 'auto' },
    },
  }),
  part('Tally', 'Tally', { paragraph: { spacing: { before: 100, after: 80 } } }),
  part('Legend', 'Legend', { run: { color: colour('quiet'), size: 19 } }),
  part('Tags', 'Tags', { run: { color: colour('quiet'), size: 19 } }),
  part('Answer', 'Answer', { paragraph: { spacing: { after: 40 } } }),
  part('Rationale', 'Rationale', {}),
  part('Correction', 'Correction', {
    run: { font: fonts.serif },
    paragraph: { indent: indented, border: leftLine(colour('verified')) },
  }),
  part('Evidence', 'Evidence', { paragraph: { spacing: { after: 40 }, keepLines: true } }),
  part('Passage', 'Passage', {
    run: { font: fonts.serif, size: 20 },
    paragraph: { indent: { left: 360 }, spacing: { after: 60 } },
  }),
  part('Detail', 'Detail', {
    run: { color: colour('quiet'), size: 18 },
    paragraph: { spacing: { after: 40, line: 252, lineRule: 'auto' } },
  }),
  part('ChecklistItem', 'Checklist Item', {
    paragraph: { indent: { left: 300, hanging: 300 }, spacing: { after: 20 } },
  }),
  part('Source', 'Source', { paragraph: { spacing: { before: 80, after: 40 }, keepNext: true } }),
  part('Method', 'Method', {}),
  part('Contact', 'Contact', {}),
  part('RunningHead', 'Running Head', {
    run: { color: colour('quiet'), size: 17 },
    paragraph: { spacing: { after: 0 } },
  }),
  part('CommentText', 'annotation text', {
    run: { size: 19 },
    paragraph: { spacing: { after: 60, line: 240, lineRule: 'auto' } },
  }),
  ...signOrder.map((sign) =>
    part(`ClaimWords-${sign}`, `Claim Words ${sign}`, {
      run: { font: fonts.serif, size: 23 },
      paragraph: { indent: indented, border: leftLine(colour(sign)), keepLines: true },
    }),
  ),
]

function part(
  id: string,
  name: string,
  looks: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', quickFormat: true, ...looks }
}

function noticeBox(): NonNullable<IParagraphStyleOptions['paragraph']> {
  return {
    border: leftLine(colour('pending'), 36),
    shading: { type: 'clear', color: 'auto', fill: colour('pending-tint') },
    indent: indented,
  }
}

/** What claims look like in the article: never by colour alone, so each sign has a line of its own. */
const lines = {
  verified: 'single',
  disputed: 'wave',
  contested: 'double',
  pending: 'dash',
} as const satisfies Record<Sign, string>

const characterStyles: readonly ICharacterStyleOptions[] = [
  { id: 'Quiet', name: 'Quiet', run: { color: colour('quiet') } },
  { id: 'BackLink', name: 'Back Link', run: { bold: false, size: 18, color: colour('quiet') } },
  { id: 'Label', name: 'Label', run: { bold: false, color: colour('quiet') } },
  { id: 'Emphasis', name: 'Emphasis', run: { bold: true } },
  { id: 'Missing', name: 'Missing', run: { bold: true, color: colour('disputed') } },
  { id: 'Hash', name: 'Hash', run: { font: fonts.mono, size: 16, noProof: true } },
  {
    id: 'ClaimNumber',
    name: 'Claim Number',
    run: { bold: true, superScript: true, color: colour('ink'), font: fonts.sans },
  },
  ...signOrder.flatMap((sign) => [
    {
      id: `Verdict-${sign}`,
      name: `Verdict ${sign}`,
      run: { bold: true, color: colour(sign) },
    },
    markStyle(sign, `Mark-${sign}`, colour(`${sign}-tint`)),
    markStyle(sign, `Overlap-${sign}`, colour(`${sign}-deep`)),
  ]),
]

function markStyle(sign: Sign, id: string, fill: string): ICharacterStyleOptions {
  return {
    id,
    name: id.replace('-', ' '),
    run: {
      underline: { type: lines[sign], color: colour(sign) },
      shading: { type: 'clear', color: 'auto', fill },
    },
  }
}
