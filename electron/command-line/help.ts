import { exportKinds } from '../../shared/project/vocabulary.ts'
import type { Translate } from '../locales/messages.ts'
import { exitCodes } from './exit-codes.ts'

const USAGE = {
  report:
    'claimdesk report <project> --as <kinds> --out <folder> [--language fr|en] [--newsroom <file>] [--json]',
  verify: 'claimdesk verify <project> [--json]',
}

/** All that the command line can do. */
export function helpText(t: Translate): string {
  const kinds = exportKinds.join(', ')
  return [
    USAGE.report,
    `    ${t('commandLine.help.report')}`,
    USAGE.verify,
    `    ${t('commandLine.help.verify')}`,
    'claimdesk --help | --version',
    '',
    t('commandLine.help.common'),
    '',
    `--as        ${t('commandLine.help.as', { kinds })}`,
    `--out       ${t('commandLine.help.out')}`,
    `--language  ${t('commandLine.help.language')}`,
    `--newsroom  ${t('commandLine.help.newsroom')}`,
    `--json      ${t('commandLine.help.json')}`,
    '',
    t('commandLine.help.exitCodes'),
    ...Object.values(exitCodes).map((code) => `${code}  ${t(`commandLine.help.${code}`)}`),
  ].join('\n')
}
