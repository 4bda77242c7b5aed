/** The fonts that every PDF may count on, and the tables for Asian writing, as the library brings them. */
const fonts = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  { query: '?url', import: 'default', eager: true },
)
const tables = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url',
  import: 'default',
  eager: true,
})

const addresses = new Map(
  Object.entries({ ...fonts, ...tables }).map(([path, url]) => [path.split('/').at(-1), url]),
)

/** Fetches such a file from the app's own, for the library (its option `BinaryDataFactory`). */
export class PdfData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = addresses.get(filename)
    if (address === undefined) throw new Error(`no such file: ${filename}`)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${filename} is not there: ${response.status}`)
    return response.bytes()
  }
}
