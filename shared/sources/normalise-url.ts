import { byCodeUnits } from '../by-code-units.ts'

/** Parameters that tell where a reader came from and nothing about the page. */
const trackingParameters =
  /^(?:utm_.*|at_.*|pk_.*|mtm_.*|hsa_.*|_hs.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_[ce]id|mkt_tok|oly_(?:anon|enc)_id|vero_id|s_kwcid|srsltid|xtor|wt_mc|cmpid|_ga|_gl)$/i

/** Scheme, host, port, path and query; RFC 3986, appendix B. A name before the host does not change the page. */
const webAddress =
  /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]/?#]+\]|[^\s/?#:@[\]]+)(?::(\d*))?(?![^/?#])([^?#]*)(?:\?([^#]*))?/i

/**
 * A web address in one form for all that lead to the same page: without its scheme's difference, `www.`, default
 * port, closing slash, fragment and tracking parameters, and with its parameters sorted (RFC 3986, section 6, and
 * beyond: it is for comparing, not for opening).
 *
 * @returns `null` for what is no `http:` or `https:` address
 */
export function normaliseUrl(address: string): string | null {
  const match = webAddress.exec(address.trim())
  if (!match) return null
  const [, named = '', port = '', path = '', query = ''] = match
  const host = named
    .toLowerCase()
    .replace(/\.+$/, '')
    .replace(/^(?:www\.)+(?=[^.])/, '')
  if (host === '') return null
  const parameters = query
    .split('&')
    .filter((parameter) => parameter !== '' && !trackingParameters.test(nameOf(parameter)))
    .map((parameter) => sameEscapes(parameter.replaceAll('+', '%20')))
    .toSorted((a, b) => byCodeUnits(nameOf(a), nameOf(b)))
  return [
    `https://${host}`,
    port === '' || Number(port) === 443 || Number(port) === 80 ? '' : `:${Number(port)}`,
    sameEscapes(path).replace(/\/+$/, ''),
    parameters.length > 0 ? `?${parameters.join('&')}` : '',
  ].join('')
}

function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? ''
}

/**
 * Escapes in upper case, all that an address must escape escaped, and nothing else (RFC 3986, sections 6.2.2.1 and
 * 6.2.2.2; RFC 3987, section 3.1, for letters beyond ASCII).
 */
function sameEscapes(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\x21-\x7E]/gu, (character) => encodeURIComponent(character))
    .replaceAll(/%[0-9a-f]{2}/gi, (escape) => {
      const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16))
      return /[\w.~-]/.test(character) ? character : escape.toUpperCase()
    })
}

/**
 * The bare DOI of what a person or a file calls one: `10.1000/182`, `doi:10.1000/182`, `https://doi.org/10.1000/182`.
 * DOIs are the same in upper and lower case (DOI Handbook, section 2.4).
 *
 * @returns it in lower case, or `null` for what is no DOI
 */
export function normaliseDoi(text: string): string | null {
  const [, resolver, name = ''] =
    /^(https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(.*)$/is.exec(text.trim()) ?? []
  const doi = resolver?.startsWith('http') ? decoded(name) : name
  return /^10\.\d{4,9}\/\S+$/.test(doi) ? doi.toLowerCase() : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
