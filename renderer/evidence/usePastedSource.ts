import { onMounted, onUnmounted } from 'vue'
import { readPastedReference } from '../../shared/sources/pasted-reference.ts'
import { isDialogOpen } from '../commands/command-store.ts'
import { pictureOn } from './pasted-picture.ts'
import { usePastedPicture } from './usePastedPicture.ts'
import { useSourceDialog } from './source-dialog.ts'

/**
 * A link, with its title or without, or a picture pasted while one is not typing is a source for the claim at hand.
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
    const reference = readPastedReference(clipboardData?.getData('text/plain') ?? '')
    const hasPicture = pictureOn(clipboardData) !== null
    const claim = reference !== null || hasPicture ? claimAtHand() : null
    if (claim === null) return
    if (hasPicture) void addPicture(event, claim)
    else if (reference !== null) sourceDialog.add(claim, reference)
  }

  async function addPicture(event: ClipboardEvent, claim: string): Promise<void> {
    const file = await pictures.keep(event)
    if (file) sourceDialog.add(claim, { files: [file] })
  }

  onMounted(() => window.addEventListener('paste', onPaste))
  onUnmounted(() => window.removeEventListener('paste', onPaste))
}
