import { expect, test, type App } from './app.ts'

/** What the app takes for granted of printing to PDF, in a hidden window that runs no script. */

const page = `<!doctype html><html lang="fr"><title>Été « imprimé »</title>
  <style>@page { @bottom-right { content: counter(page) ' / ' counter(pages) } }</style>
  <script>document.title = 'a script has run'</script>
  <h1>Premier</h1><p>Un</p><h2 style="break-before: page">Second</h2><p>Deux</p></html>`

/** Prints that page. @returns the file's bytes as Latin-1 text, and the window's title */
function print(
  app: App,
  options: Electron.PrintToPDFOptions,
): Promise<{ readonly pdf: string; readonly title: string }> {
  return app.evaluate(
    async ({ BrowserWindow, session }, { html, options: asked }) => {
      const apart = session.fromPartition('printing-spec')
      apart.protocol.handle('app', () => {
        const headers = { 'Content-Type': 'text/html; charset=utf-8' }
        return new Response(html, { headers })
      })
      const window = new BrowserWindow({
        show: false,
        webPreferences: { session: apart, sandbox: true, javascript: false },
      })
      await window.loadURL('app://claimdesk/print.html')
      const pdf = await window.webContents.printToPDF(asked)
      const title = window.getTitle()
      window.destroy()
      return { pdf: pdf.toString('latin1'), title }
    },
    { html: page, options },
  )
}

/** In points. */
const mediaBox = (pdf: string): readonly number[] =>
  /\/MediaBox \[([^\]]*)\]/.exec(pdf)?.[1]?.split(' ').map(Number) ?? []

test.describe('a page printed to PDF', () => {
  test('is on Letter, without tags or outline, unless it is asked for', async ({ app }) => {
    const { pdf } = await print(app, {})
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(mediaBox(pdf)).toEqual([0, 0, 612, 792])
    expect(pdf).not.toContain('/StructTreeRoot')
    expect(pdf).not.toContain('/Outlines')
  })

  test('is on A4 with tags, an outline and its language where it is asked for', async ({ app }) => {
    const { pdf } = await print(app, {
      pageSize: 'A4',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    const [, , width = 0, height = 0] = mediaBox(pdf)
    expect(Math.abs(width - 595)).toBeLessThan(2)
    expect(Math.abs(height - 842)).toBeLessThan(2)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toContain('/Lang (fr)')
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2)
  })

  test('has run no script where scripts are off', async ({ app }) => {
    const { title } = await print(app, {})
    expect(title).toBe('Été « imprimé »')
  })
})
