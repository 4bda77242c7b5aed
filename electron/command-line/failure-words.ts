import type { AppError } from '../../shared/ipc/app-error.ts'
import type { ExportKind } from '../../shared/report/export-kinds.ts'
import type { Translate } from '../locales/messages.ts'

/** Why something could not be read, as a sentence. */
export function cannotReadWords(error: AppError, t: Translate): string {
  switch (error.code) {
    case 'not-found':
    case 'corrupt':
    case 'unsupported':
    case 'too-new':
    case 'too-large':
    case 'not-a-file':
    case 'locked':
      return t(`commandLine.cannotRead.${error.code}`, { name: error.name })
    case 'read-only':
      return t('commandLine.cannotRead.read-only')
    case 'unexpected':
      return t('commandLine.cannotRead.other', { code: error.detail })
    default:
      return t('commandLine.cannotRead.other', { code: error.code })
  }
}

/** Why an export was not written, as a sentence. */
export function cannotWriteWords(kind: ExportKind, error: AppError, t: Translate): string {
  switch (error.code) {
    case 'not-found':
    case 'read-only':
    case 'disk-full':
    case 'cancelled':
      return t(`commandLine.cannotWrite.${error.code}`, { kind })
    case 'unsupported':
      return t('commandLine.cannotWrite.no-printer', { kind })
    case 'unexpected':
      return t('commandLine.cannotWrite.other', { kind, code: error.detail })
    default:
      return t('commandLine.cannotWrite.other', { kind, code: error.code })
  }
}
