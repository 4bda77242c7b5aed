/** The picture on a clipboard, as a screenshot is; `null` if there is none. */
export function pictureOn(clipboard: DataTransfer | null): File | null {
  return [...(clipboard?.files ?? [])].find(({ type }) => type === 'image/png') ?? null
}
