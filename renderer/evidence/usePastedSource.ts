import { onMounted, onUnmounted } from 'vue'
import { useReviewStore } from '../review/review-store.ts'
import { isDialogOpen } from '../commands/command-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import { usePastedPicture } from './usePastedPicture.ts'
import { useSourceDialog } from './source-dialog.ts'

/** A link or a picture pasted while one is not typing is a source for the claim at hand. */
export function usePastedSource(): void {
  const review = useReviewStore()
  const project = useProjectStore()
  const sourceDialog = useSourceDialog()

  const pictures = usePastedPicture()

  function onPaste(event: ClipboardEvent): void {
    const { clipboardData, target } = event
    if (target instanceof HTMLElement && target.matches('input, textarea')) return
    if (isDialogOpen() || !project.canWrite) return
    void addPicture(event)
    const pasted = clipboardData?.getData('text/plain').trim() ?? ''
    if (review.current?.kind === 'claim' && /^https?:\/\/\S+$/.test(pasted))
      sourceDialog.add(review.current.claim.id, { url: pasted })
  }

  async function addPicture(event: ClipboardEvent): Promise<void> {
    const claim = review.current?.kind === 'claim' ? review.current.claim.id : null
    const file = claim === null ? null : await pictures.keep(event)
    if (claim !== null && file) sourceDialog.add(claim, { files: [file] })
  }

  onMounted(() => window.addEventListener('paste', onPaste))
  onUnmounted(() => window.removeEventListener('paste', onPaste))
}
