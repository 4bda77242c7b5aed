/** The app's own scheme: standard and secure, so that its pages have a real origin. */
export const APP_SCHEME = 'app'
export const APP_ORIGIN = 'app://claimdesk'
export const APP_URL = `${APP_ORIGIN}/index.html`
/** The page that takes documents apart, out of sight. */
export const IMPORTER_URL = `${APP_ORIGIN}/importer.html`

/** The page that is printed, out of sight. */
export const PRINT_URL = `${APP_ORIGIN}/print.html`

/** Where the report preview is shown from; what follows the path only keeps it from being cached. */
export const REPORT_PREVIEW_PATH = '/report-preview'

/** Where the pictures of previews are shown from. */
export const PREVIEW_FOLDER = '/preview/'

/**
 * The development server that `electron-vite dev` names, or `null`. An installed app listens to nobody: whoever
 * can set a variable shall not choose its page.
 */
export function devServerUrl({ isPackaged }: { readonly isPackaged: boolean }): string | null {
  return isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null)
}

/** Whether a URL is of the app's own page: one that may navigate and send messages. */
export function isOwnPage(url: string, devServer: string | null): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, pathname, origin } = new URL(url)
  if (devServer !== null && origin === new URL(devServer).origin) return true
  return `${protocol}//${host}` === APP_ORIGIN && (pathname === '/' || pathname === '/index.html')
}
