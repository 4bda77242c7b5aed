/** The picture on a clipboard, as a screenshot is; `null` if there is none. */
export function pictureOn(clipboard: DataTransfer | null): File | null {
  return [...(clipboard?.files ?? [])].find(({ type }) => type === 'image/png') ?? null
}

/** A file's bytes in base64. */
export function base64Of(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const reader = new FileReader()
  reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
  reader.onload = () => {
    // `data:image/png;base64,` stands before it.
    const url = typeof reader.result === 'string' ? reader.result : ''
    resolve(url.slice(url.indexOf(',') + 1))
  }
  reader.readAsDataURL(file)
  return promise
}
