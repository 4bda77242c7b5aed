import { useAppStore } from '../app-store.ts'
import { useReviewStore } from './review-store.ts'

/** Goes to a claim from another screen, whatever the list shows. */
export function useGoToClaim(): (claim: string) => void {
  const app = useAppStore()
  const review = useReviewStore()
  return (claim) => {
    review.filter = 'all'
    review.select(claim)
    app.goTo('review')
  }
}
