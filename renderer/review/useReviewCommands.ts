import { computed, nextTick, type Ref } from 'vue'
import { useCommands } from '../commands/command-store.ts'
import { useSourceDialog } from '../evidence/source-dialog.ts'
import { useHistoryStore } from '../history/history-store.ts'
import { useCommentStore } from '../people/comment-store.ts'
import { useProjectStore } from '../project/project-store.ts'
import type { ArticleViewApi } from './article/article-view-api.ts'
import type { ReviewActions } from './review-actions.ts'
import { attributesOf } from './review-items.ts'
import { useReviewStore } from './review-store.ts'
import type { Panels } from './usePanels.ts'
import type { WhyNotAsked } from './reasons/useWhyNot.ts'
import type { WordChoice } from './article/useWordChoice.ts'

/** The parts of the review screen that its commands work on. */
export interface ReviewParts {
  readonly actions: ReviewActions
  readonly panels: Panels
  readonly choice: WordChoice
  readonly why: WhyNotAsked
  readonly article: Readonly<Ref<ArticleViewApi | null>>
  /** The panel with the claim under review. */
  readonly inspector: Readonly<Ref<HTMLElement | null>>
  /** Whether the bar to find words is open. */
  readonly finding: Ref<boolean>
}

/** What the keys, the menu, the palette and the buttons do on the review screen, and when they can. */
export function useReviewCommands({
  actions,
  panels,
  choice,
  why,
  article,
  inspector,
  finding,
}: ReviewParts): void {
  const project = useProjectStore()
  const review = useReviewStore()
  const history = useHistoryStore()
  const sourceDialog = useSourceDialog()
  const comments = useCommentStore()

  /** Nothing happens to a claim that is out of sight while one asks about other words. */
  const atHand = computed(() => (why.isOn.value ? null : review.current))
  const isClaim = (): boolean => atHand.value?.kind === 'claim' && project.canWrite
  const isSuggestion = (): boolean => atHand.value?.kind === 'suggestion' && project.canWrite
  const isItem = (): boolean => atHand.value !== null && project.canWrite
  const hasSpeaker = (): boolean =>
    atHand.value !== null && project.canWrite && attributesOf(atHand.value).speaker !== null
  const hasItems = (): boolean => review.shown.length > 0 || why.isOn.value
  const step = (steps: 1 | -1): void => (why.passage.value ? why.step(steps) : review.step(steps))

  /** Asks about the words that are selected or stand at the caret; asked again, it is answered. */
  async function askWhyNot(): Promise<void> {
    if (why.isOn.value) {
      why.leave()
      return
    }
    panels.showInspector()
    await nextTick()
    why.ask(article.value?.position() ?? null)
  }

  function withClaim(act: (claim: string) => void): void {
    if (review.current) act(actions.takeUp(review.current))
  }

  /** Puts the focus into a field of the inspector, opening the panel if it is folded away. */
  async function writeIn(field: 'rationale' | 'correction' | 'comment'): Promise<void> {
    panels.showInspector()
    await nextTick()
    inspector.value?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  }

  useCommands({
    'claim.next': { run: () => step(1), isEnabled: hasItems },
    'claim.previous': { run: () => step(-1), isEnabled: hasItems },
    'claim.nextPending': {
      run: review.goToNextPending,
      isEnabled: () => review.counts.pending + review.counts.suggested > 0,
    },
    'verdict.verified': { run: () => actions.judge('content', 'verified'), isEnabled: isItem },
    'verdict.disputed': { run: () => actions.judge('content', 'disputed'), isEnabled: isItem },
    'verdict.pending': { run: () => actions.judge('content', 'pending'), isEnabled: isItem },
    'attribution.verified': {
      run: () => actions.judge('attribution', 'verified'),
      isEnabled: hasSpeaker,
    },
    'attribution.disputed': {
      run: () => actions.judge('attribution', 'disputed'),
      isEnabled: hasSpeaker,
    },
    'attribution.pending': {
      run: () => actions.judge('attribution', 'pending'),
      isEnabled: hasSpeaker,
    },
    'rationale.write': {
      run: () => withClaim(() => void writeIn('rationale')),
      isEnabled: isItem,
    },
    'correction.write': {
      run: () => withClaim(() => void writeIn('correction')),
      isEnabled: isItem,
    },
    'comment.write': {
      run: () =>
        withClaim((claim) => {
          comments.start(claim)
          void writeIn('comment')
        }),
      isEnabled: isItem,
    },
    'source.add': { run: () => withClaim((claim) => sourceDialog.add(claim)), isEnabled: isItem },
    'suggestion.accept': {
      run: () => (why.isOn.value ? why.accept() : actions.accept()),
      isEnabled: () => isSuggestion() || (why.acceptable.value !== null && project.canWrite),
    },
    'suggestion.dismiss': { run: actions.dismiss, isEnabled: isSuggestion },
    'suggestion.acceptAll': {
      run: actions.acceptAll,
      isEnabled: () => review.counts.suggested > 0 && project.canWrite,
      count: () => review.counts.suggested,
    },
    'suggestion.fewer': {
      run: () => actions.moveLine(-1),
      isEnabled: () => review.open > 0 && review.view.stop > 0,
    },
    'suggestion.more': {
      run: () => actions.moveLine(1),
      isEnabled: () => review.open > 0 && review.view.stop < review.view.stops - 1,
    },
    'suggestion.whyNot': {
      run: () => void askWhyNot(),
      isEnabled: () => review.search.sentences.length > 0 && !choice.isOn.value,
    },
    'suggestion.order': { run: actions.changeOrder, isEnabled: () => review.open > 0 },
    'claim.addSelection': {
      run: () => choice.addFrom(article.value?.selectedSpan() ?? null),
      isEnabled: () => project.canWrite && !choice.isOn.value,
    },
    'claim.edit': {
      run: () => withClaim(choice.editSpan),
      isEnabled: () => isItem() && !choice.isOn.value,
    },
    'claim.split': {
      run: () => withClaim(choice.startSplit),
      isEnabled: () => isItem() && !choice.isOn.value,
    },
    'claim.merge': {
      run: actions.merge,
      isEnabled: () => isClaim() && actions.mergeCandidate() !== null,
    },
    'claim.history': {
      run: () => history.show({ claim: review.currentId }),
      isEnabled: () => atHand.value?.kind === 'claim',
    },
    'claim.remove': {
      run: () => (isSuggestion() ? actions.dismiss() : actions.remove()),
      isEnabled: isItem,
    },
    'find.show': () => (finding.value = true),
    'panel.next': () => panels.focusNext(1),
    'panel.previous': () => panels.focusNext(-1),
    'panel.toggleClaims': () => panels.toggle('claims'),
    'panel.toggleInspector': () => panels.toggle('inspector'),
  })
}
