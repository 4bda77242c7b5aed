/** Fetches the document that the main process offers under an address of this page. */
export async function fetchOffered(path: string): Promise<Uint8Array> {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`the document is not there: ${response.status}`)
  return response.bytes()
}
