/**
 * Chromium cannot be taught a scheme of our own, so `app://claimdesk/…` is served as
 * `http://app.localhost/…`: a secure origin, and a standard scheme with a host, as in Electron.
 * The app's code sees only the former, the page only the latter.
 */
const APP = 'app://claimdesk'
const PAGE = 'http://app.localhost'

export function toPageUrl(url: string): string {
  return swapOrigin(url, APP, PAGE)
}

export function toAppUrl(url: string): string {
  return swapOrigin(url, PAGE, APP)
}

function swapOrigin(url: string, from: string, to: string): string {
  if (url === from) return to
  return url.startsWith(`${from}/`) ? to + url.slice(from.length) : url
}
