import { execFile, spawnSync, type ExecFileException } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Programs that we did not write, by which tests read what the app writes, and carry it between two computers. They are looked for on the PATH, and a
 * test that needs one fails without it: what nobody has read is not proven. Such tests are named `*.readers.test.ts`
 * and `*.readers.spec.ts`.
 */
type Reader = 'pandoc' | 'soffice' | 'localc' | 'pdftotext' | 'pdfinfo' | 'pdftohtml' | 'syncthing'

/** The Debian package that each comes in. */
const readerPackages: Readonly<Record<Reader, string>> = {
  pandoc: 'pandoc',
  soffice: 'libreoffice-writer',
  localc: 'libreoffice-calc',
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftohtml: 'poppler-utils',
  syncthing: 'syncthing',
}

/** The Debian packages of the readers that are not on the PATH. */
export function missingReaders(): readonly string[] {
  const lacking = Object.entries(readerPackages).filter(([program]) => !isThere(program))
  return [...new Set(lacking.map(([, name]) => name))]
}

function isThere(program: string): boolean {
  const lookUp = process.platform === 'win32' ? 'where' : 'which'
  return spawnSync(lookUp, [program], { stdio: 'ignore' }).status === 0
}

/**
 * Whether the tests that need the readers belong to a whole run on this machine. On Linux they always do, and fail
 * where a reader is missing; Windows and macOS have no package manager that would bring all of them, so there it
 * takes that somebody has installed them.
 */
export function readersBelongHere(): boolean {
  return process.platform === 'linux' || missingReaders().length === 0
}

/** What pandoc makes of a document. @param args as on its command line */
export function pandoc(document: Uint8Array | string, args: readonly string[]): Promise<string> {
  return read('pandoc', args, document)
}

/** A document as LibreOffice prints it: a PDF file. @param extension that of the document, without its dot */
export function printedByLibreOffice(document: Uint8Array, extension: string): Promise<Uint8Array> {
  return convertedByLibreOffice('soffice', document, { from: extension, to: 'pdf' })
}

/**
 * A CSV file as LibreOffice opens it: a "flat" OpenDocument spreadsheet, which is one file of XML.
 *
 * @param separator what LibreOffice takes for the end of a cell, which may be another than was meant
 */
export async function openedByLibreOffice(csv: string, separator: ',' | ';'): Promise<string> {
  // Separator, quotation mark, UTF-8: LibreOffice's "Filter Options for CSV", tokens 1 to 3.
  const options = `--infilter=CSV:${separator.charCodeAt(0)},34,76`
  const document = new TextEncoder().encode(csv)
  const opened = await convertedByLibreOffice('localc', document, { from: 'csv', to: 'fods' }, [
    options,
  ])
  return new TextDecoder().decode(opened)
}

async function convertedByLibreOffice(
  program: 'soffice' | 'localc',
  document: Uint8Array,
  { from, to }: { readonly from: string; readonly to: string },
  options: readonly string[] = [],
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'claimdesk-soffice-'))
  try {
    const source = join(folder, `document.${from}`)
    await writeFile(source, document)
    // A profile of its own: one that is in use would send the work to the program that uses it.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const into = ['--convert-to', to, '--outdir', folder, source]
    await read(program, [profile, '--headless', ...options, ...into])
    return await readFile(join(folder, `document.${to}`))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of a PDF file in the order in which it is read. */
export function pdfText(pdf: Uint8Array): Promise<string> {
  return read('pdftotext', ['-', '-'], pdf)
}

/** What a PDF file says of itself, line by line: title, author, number of pages. */
export function pdfInfo(pdf: Uint8Array): Promise<string> {
  return read('pdfinfo', ['-'], pdf)
}

/** The tags of a PDF file with their text: one a line, those within it indented below (`pdfinfo -struct-text`). */
export function pdfTags(pdf: Uint8Array): Promise<string> {
  return read('pdfinfo', ['-struct-text', '-'], pdf)
}

/** A PDF file as XML: its pages with their texts and links, and its outline (`pdftohtml -xml`). */
export function pdfAsXml(pdf: Uint8Array): Promise<string> {
  // It wants a name as well, which it writes nothing to.
  return read('pdftohtml', ['-xml', '-i', '-stdout', '-', 'pdf'], pdf)
}

function read(
  reader: Reader,
  args: readonly string[],
  input: Uint8Array | string = '',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { maxBuffer: 100_000_000 }
    const child = execFile(reader, args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout)
      else reject(new Error(failureOf(reader, error, stderr)))
    })
    // A reader that is not there, or has seen enough, closes its end; the callback above tells why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

function failureOf(reader: Reader, error: ExecFileException, stderr: string): string {
  return error.code === 'ENOENT'
    ? `This test reads with ${reader}, which is not here: apt install ${readerPackages[reader]}`
    : `${reader} could not read it: ${stderr || error.message}`
}
