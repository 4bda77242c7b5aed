/** What of the review screen is compared with what is expected: plain values, whatever the app's language. */
export interface PageView {
  readonly saved: string | null
  readonly title: string
  /** Dialogs, menus and alarms that are open though nothing asked for them. */
  readonly inTheWay: readonly string[]
  readonly filters: readonly { readonly isOn: boolean; readonly count: number }[]
  readonly listed: number
  /** The rows that are in the page, by their place in the list, from 1. */
  readonly rows: Readonly<Record<number, RowView>>
  /** The numbers in the sentence about how far one is. */
  readonly progress: readonly number[]
  /** The same of the claims that are signed off. */
  readonly signed: readonly number[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** The marks in the margin of the article, from its top. */
  readonly margin: readonly string[]
  /** How many stretches of the article are painted in each colour. */
  readonly painted: Readonly<Record<string, number>>
  readonly inspected: ClaimView | SuggestionView | null
}

export interface RowView {
  readonly mark: string
  readonly words: string
  /** Whether it is signed off, and whether that holds. */
  readonly signoff: string
  readonly isCurrent: boolean
}

export interface SignoffView {
  readonly state: string
  /** Whether it can be given; `null` where that is not offered. */
  readonly give: boolean | null
  readonly withdraw: boolean
}

export interface SuggestionView {
  readonly words: string
  readonly speaker: string
  readonly kinds: number
}

export interface ClaimView extends SuggestionView {
  readonly content: string
  /** `null` where there is no speaker. */
  readonly attribution: string | null
  readonly rationale: string
  readonly correction: string
  /** Its checklist, ticked or not. */
  readonly ticks: string
  readonly evidence: PartView
  readonly remarks: PartView
  /** `null` as long as one person works alone. */
  readonly signoff: SignoffView | null
}

/** A list of which only what is near the window is in the page. */
export interface PartView {
  readonly length: number
  /** By their places in the list, from 1. */
  readonly shown: Readonly<Record<number, string>>
}

/** Runs in the page, and reads what a person sees there. Nothing from outside of it can be used in it. */
export function readPage(): PageView {
  const all = (selector: string, root: ParentNode = document): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
  ]
  const one = (selector: string, root: ParentNode = document): HTMLElement | null =>
    root.querySelector<HTMLElement>(selector)
  const text = (element: Element | null): string => element?.textContent.trim() ?? ''
  const numbers = (element: Element | null): number[] =>
    (text(element).match(/\d+/g) ?? []).map(Number)
  const isOff = (element: HTMLElement | undefined): boolean =>
    !(element instanceof HTMLButtonElement) || element.disabled
  const variant = (element: Element | null, block: string): string =>
    [...(element?.classList ?? [])]
      .find((name) => name.startsWith(`${block}--`) && !name.endsWith('--current'))
      ?.slice(block.length + 2) ?? ''
  const valueOf = (element: Element | null): string =>
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement
      ? element.value
      : ''
  const judged = (aspect: string): string | null => {
    const group = one(`[aria-labelledby="inspector-${aspect}"]`)
    return group && variant(one('[aria-pressed="true"]', group), 'choice__answer')
  }
  const inspector = one('#panel-inspector .inspector')
  const part = (selector: string, read: (element: HTMLElement) => string[]): PartView => {
    const found = all(`li:has(${selector})`, inspector ?? document)
    const shown = found.map((row) => [Number(row.ariaPosInSet), read(row).join(' | ')] as const)
    return { length: Number(found[0]?.ariaSetSize ?? 0), shown: Object.fromEntries(shown) }
  }
  const [undo, redo] = all('.bar__actions button')
  const rows = all('#panel-claims [role="option"]').map((row) => {
    const view = {
      mark: variant(one('.mark', row), 'mark'),
      words: one('.item__words', row)?.lastChild?.textContent?.trim() ?? '',
      signoff: variant(one('.signed', row), 'signed') || 'none',
      isCurrent: row.ariaSelected === 'true',
    }
    return [Number(row.ariaPosInSet), view] as const
  })
  const basics = inspector && {
    words: text(one('blockquote', inspector)),
    speaker: valueOf(one('.speaker__name', inspector)),
    kinds: all('.kind:not(.kind--more)', inspector).length,
  }
  const content = judged('content')
  const signing = one('.claim-signoff .signoff', inspector ?? document)
  const give = signing && one('button:not(.signoff__withdraw, .link)', signing)
  const signoff = signing && {
    state: signing.dataset['state'] ?? '',
    give: give && !isOff(give),
    withdraw: one('.signoff__withdraw', signing) !== null,
  }
  return {
    saved: one('[data-testid="save-status"]')?.dataset['state'] ?? null,
    title: text(one('.bar__title')),
    inTheWay: all(
      '[role="dialog"], [role="alertdialog"], [role="menu"], [role="alert"], .bar[role], .choosing',
    ).map((element) => text(element).slice(0, 200)),
    filters: all('#panel-claims [role="toolbar"] button').map((button) => ({
      isOn: button.ariaPressed === 'true',
      count: Number(text(one('.chips__count', button))),
    })),
    listed: Number(one('#panel-claims [role="option"]')?.ariaSetSize ?? 0),
    rows: Object.fromEntries(rows),
    progress: numbers(one('.progress__text')),
    signed: numbers(one('.progress__signed > :last-child')),
    canUndo: !isOff(undo),
    canRedo: !isOff(redo),
    margin: all('article .mark').map(
      (mark) => `${text(mark)} ${variant(mark, 'mark')}${mark.ariaCurrent === 'true' ? ' *' : ''}`,
    ),
    painted: Object.fromEntries(
      ['suggested', 'pending', 'verified', 'disputed', 'found', 'chosen'].map((name) => [
        name,
        CSS.highlights.get(name)?.size ?? 0,
      ]),
    ),
    inspected:
      basics && content !== null
        ? {
            ...basics,
            content,
            attribution: judged('attribution'),
            rationale: valueOf(one('#inspector-rationale')),
            correction: valueOf(one('#inspector-correction')),
            ticks: all('.checklist__item input')
              .map((box) => (box instanceof HTMLInputElement && box.checked ? 'x' : '-'))
              .join(''),
            evidence: part('.card', (card) => [
              variant(one('.card', card), 'card'),
              text(one('.card__title', card)),
              text(one('.card__passage', card)),
            ]),
            remarks: part('.comment', (remark) => [
              one('.comment__request', remark) ? 'asked' : 'said',
              text(one('.comment__text', remark)),
              one('.comment__settled', remark) ? 'settled' : 'open',
            ]),
            signoff,
          }
        : basics,
  }
}
