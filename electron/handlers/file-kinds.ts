import { extname } from 'node:path'

/**
 * Kinds of files that programs show and do not run. Every other kind is only shown in its folder, also one
 * that nobody has thought of.
 */
const shownKinds: ReadonlySet<string> = new Set(
  [
    ['pdf', 'txt', 'md', 'csv', 'json', 'xml', 'rtf', 'epub'],
    ['html', 'htm', 'mhtml'],
    ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'heic', 'tif', 'tiff', 'bmp', 'svg'],
    ['mp3', 'm4a', 'aac', 'wav', 'flac', 'ogg', 'oga', 'opus'],
    ['mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv', 'avi'],
    ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp'],
    ['eml', 'ics', 'vcf'],
  ].flat(),
)

/** Whether a file may be handed to the program that the system has for it. */
export function isShownByPrograms(path: string): boolean {
  return shownKinds.has(extname(path).slice(1).toLowerCase())
}
