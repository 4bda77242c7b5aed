/** The kinds of pictures whose first bytes say what they are. */
export type SignedType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif'

const signatures: readonly (readonly [SignedType, RegExp])[] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/avif', /^[^]{4}ftyp[^]{0,40}avi[fs]/],
]

/** What a picture is by its signature; `null` for what has none of these. */
export function signedTypeOf(bytes: Uint8Array): SignedType | null {
  const head = headOf(bytes)
  return signatures.find(([, signature]) => signature.test(head))?.[0] ?? null
}

/** The first bytes of a file, a character each. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 512)).toString('latin1')
}
