interface TextDecoding {
  /** The name that the Encoding Standard has for it, in lower case. */
  readonly encoding: string
  /** Without a byte order mark; U+FFFD for what the encoding does not know. */
  decode(bytes: Uint8Array): string
}

/** Both Node and browsers have it; `shared` sees neither's types, so this much is said here. */
declare const TextDecoder: new (label: string, options?: { readonly fatal: true }) => TextDecoding

/**
 * The platform's decoder for an encoding, by its name or a label of the Encoding Standard.
 *
 * @param options with `fatal`, `decode` throws where there is anything that the encoding does not know
 * @throws RangeError where the label is unknown
 */
export function textDecoder(label: string, options?: { readonly fatal: true }): TextDecoding {
  return new TextDecoder(label, options)
}
