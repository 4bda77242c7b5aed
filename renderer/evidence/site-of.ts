/** The site that an address is on, as one speaks of it: `lemonde.fr`; empty for what is no address on the web. */
export function siteOf(address: string | undefined): string {
  const url = URL.parse(address ?? '')
  return url && /^https?:$/.test(url.protocol) ? url.hostname.replace(/^www\./, '') : ''
}
