/** Names for what has no address on the web. */

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What one of our ids names, as a URN; ids are UUIDs, but for those that other software has made. */
export function urnOf(id: string): string {
  return UUID.test(id) ? `urn:uuid:${id}` : `urn:claimdesk:${id}`
}

/** A text by its hash: "Naming Things with Hashes", RFC 6920. @param sha256 in hex */
export function namedByHash(sha256: string): string {
  const bytes = sha256.match(/../g)?.map((byte) => String.fromCharCode(parseInt(byte, 16))) ?? []
  const base64url = btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_')
  return `ni:///sha-256;${base64url.replace(/=+$/, '')}`
}
