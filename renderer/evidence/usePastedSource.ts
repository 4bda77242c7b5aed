import { onMounted, onUnmounted } from 'vue'
import { useReviewStore } from '../review/review-store.ts'
import { useSourceDialog } from './source-dialog.ts'

/** A link pasted while one is not typing is a source for the claim at hand. */
export function usePastedSource(): void {
  const review = useReviewStore()
  const sourceDialog = useSourceDialog()

  function onPaste({ clipboardData, target }: ClipboardEvent): void {
    if (target instanceof HTMLElement && target.matches('input, textarea')) return
    const pasted = clipboardData?.getData('text/plain').trim() ?? ''
    if (review.current?.kind === 'claim' && /^https?:\/\/\S+$/.test(pasted))
      sourceDialog.add(review.current.claim.id, { url: pasted })
  }

  onMounted(() => window.addEventListener('paste', onPaste))
  onUnmounted(() => window.removeEventListener('paste', onPaste))
}
