import { onMounted, onUnmounted } from 'vue'
import { isDialogOpen } from '../commands/command-store.ts'
import { pictureOn } from './pasted-picture.ts'
import { usePastedPicture } from './usePastedPicture.ts'
import { useSourceDialog } from './source-dialog.ts'

/**
 * A link or a picture pasted while one is not typing is a source for the claim at hand.
 *
 * @param claimAtHand asked only where there is something to add; `null` where it cannot be added
 */
export function usePastedSource(claimAtHand: () => string | null): void {
  const sourceDialog = useSourceDialog()
  const pictures = usePastedPicture()

  function onPaste(event: ClipboardEvent): void {
    const { clipboardData, target } = event
    if (target instanceof HTMLElement && target.matches('input, textarea')) return
    if (isDialogOpen()) return
    const text = clipboardData?.getData('text/plain').trim() ?? ''
    const url = /^https?:\/\/\S+$/.test(text) ? text : null
    const hasPicture = pictureOn(clipboardData) !== null
    const claim = url !== null || hasPicture ? claimAtHand() : null
    if (claim === null) return
    if (hasPicture) void addPicture(event, claim)
    else if (url !== null) sourceDialog.add(claim, { url })
  }

  async function addPicture(event: ClipboardEvent, claim: string): Promise<void> {
    const file = await pictures.keep(event)
    if (file) sourceDialog.add(claim, { files: [file] })
  }

  onMounted(() => window.addEventListener('paste', onPaste))
  onUnmounted(() => window.removeEventListener('paste', onPaste))
}
