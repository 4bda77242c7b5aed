import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
// Makes itself known to the library, which then needs no worker: this window is one already.
import 'pdfjs-dist/build/pdf.worker.mjs'
import { Unreadable } from '../unreadable.ts'

/** Where the library finds what it needs to draw pages; reading their text needs none of it. */
export interface DrawingOptions {
  readonly BinaryDataFactory: object
  readonly standardFontDataUrl: string
  readonly cMapUrl: string
  readonly cMapPacked: true
}

/**
 * Opens a PDF (ISO 32000-2). Nothing of it runs, and it brings no fonts into the page: letters are drawn as shapes.
 *
 * @throws Unreadable for one that is protected by a password
 */
export async function openPdfDocument(
  bytes: Uint8Array,
  drawing: DrawingOptions | null = null,
): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // It takes the buffer away from whoever gives it.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    ...drawing,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    throw error instanceof Error && error.name === 'PasswordException'
      ? new Unreadable('encrypted')
      : error
  }
}
