import { computed, type Ref } from 'vue'
import { useCommands } from '../commands/command-store.ts'
import type { Claim } from '../../shared/project/model.ts'
import { useProjectStore } from '../project/project-store.ts'
import { useReviewStore } from '../review/review-store.ts'
import { useSignoff } from './useSignoff.ts'

/** What the keys, the menu and the palette do about sign-offs on the review screen. @param isElsewhere whether one looks at other words than the claim's */
export function usePeopleCommands(isElsewhere: Readonly<Ref<boolean>>): void {
  const project = useProjectStore()
  const review = useReviewStore()
  const signoffs = useSignoff()

  const claim = computed<Claim | null>(() =>
    !isElsewhere.value && review.current?.kind === 'claim' ? review.current.claim : null,
  )

  useCommands({
    'signoff.give': {
      run: () => {
        if (claim.value) void signoffs.signClaim(claim.value.id)
      },
      isEnabled: () =>
        claim.value !== null && project.canWrite && signoffs.claimObstacle(claim.value) === null,
    },
    'signoff.withdraw': {
      run: () => {
        if (claim.value) signoffs.withdrawFromClaim(claim.value)
      },
      isEnabled: () =>
        claim.value !== null && signoffs.withdrawable(signoffs.ofClaim(claim.value)) !== null,
    },
  })
}
