import { computed, type ComputedRef } from 'vue'
import type { UnsentText } from '../../shared/ipc/unsent.ts'
import { joinTexts } from '../../shared/project/claim-actions.ts'
import { useAnnouncer } from '../composables/useAnnouncer.ts'
import { useUnsentStore } from './unsent-store.ts'

/**
 * A text of a claim that could not be recorded while it was typed, because the project could only be read by then. It
 * is kept until it can be recorded, or is given up.
 */
export function useUnsentText(
  claim: () => string,
  field: UnsentText['field'],
): {
  readonly kept: ComputedRef<UnsentText | null>
  /** Whether it stands on this computer's disk by now. */
  readonly isKept: ComputedRef<boolean>
  /** @param begun the recorded text that it was typed on */
  readonly keep: (text: string, begun: string) => void
  /** It is recorded by now. */
  readonly markSent: () => void
  readonly discard: () => void
} {
  const unsent = useUnsentStore()
  const { announce } = useAnnouncer()
  const kept = computed(
    () =>
      [...unsent.writings.values()]
        .filter((writing) => writing.kind === 'text')
        .find((one) => one.claim === claim() && one.field === field) ?? null,
  )

  function keep(text: string, begun: string): void {
    const known = kept.value
    if (known?.text === text && known.begun === begun) return
    if (!known) announce('unsent.keptText')
    const id = known?.id ?? crypto.randomUUID()
    unsent.keep({ kind: 'text', id, claim: claim(), field, text, begun })
  }

  return {
    kept,
    isKept: computed(() => unsent.kept.has(kept.value?.id ?? '')),
    keep,
    markSent: () => {
      if (kept.value) unsent.markSent(kept.value.id)
    },
    discard: () => {
      if (kept.value) unsent.discard(kept.value.id)
    },
  }
}

/** It stands after what somebody else has written meanwhile: neither is lost. @param saved what is recorded now */
export function goneOnWith({ text, begun }: UnsentText, saved: string): string {
  return begun === saved || text === saved ? text : joinTexts(saved, text)
}
