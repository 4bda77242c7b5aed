/** The bytes of a blob in base64 (RFC 4648, section 4). */
export function base64Of(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onerror = () => reject(reader.error ?? new Error('it cannot be read'))
  reader.onload = () => {
    // `data:image/png;base64,` stands before it.
    const url = typeof reader.result === 'string' ? reader.result : ''
    resolve(url.slice(url.indexOf(',') + 1))
  }
  reader.readAsDataURL(blob)
  return promise
}
