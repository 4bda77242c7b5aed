import type * as Electron from 'electron'
import type { ProtocolSession } from './chromium/protocol.ts'

type PageSizeName = Extract<Electron.PrintToPDFOptions['pageSize'], string>

/** Width and height in inches, as Electron has them. */
const pageSizes: Readonly<Record<PageSizeName, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** One centimetre, in inches. */
const DEFAULT_MARGIN = 1 / 2.54

/** `WebContents.printToPDF` with Electron's defaults, by the same function of Chromium's. */
export async function printToPdf(
  cdp: ProtocolSession,
  {
    pageSize = 'Letter',
    margins: { top, bottom, left, right } = {},
    generateTaggedPDF = false,
    ...options
  }: Electron.PrintToPDFOptions,
): Promise<Buffer> {
  const [paperWidth, paperHeight] =
    typeof pageSize === 'string' ? pageSizes[pageSize] : [pageSize.width, pageSize.height]
  const { data, stream } = await cdp.send('Page.printToPDF', {
    ...options,
    paperWidth,
    paperHeight,
    marginTop: top ?? DEFAULT_MARGIN,
    marginBottom: bottom ?? DEFAULT_MARGIN,
    marginLeft: left ?? DEFAULT_MARGIN,
    marginRight: right ?? DEFAULT_MARGIN,
    generateTaggedPDF,
    transferMode: 'ReturnAsStream',
  })
  return stream === undefined ? Buffer.from(data, 'base64') : readStream(cdp, stream)
}

/** Messages of the protocol have an end to their length. */
async function readStream(cdp: ProtocolSession, handle: string): Promise<Buffer> {
  const pieces: Buffer[] = []
  for (;;) {
    const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle })
    pieces.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
    if (eof) break
  }
  await cdp.send('IO.close', { handle })
  return Buffer.concat(pieces)
}
