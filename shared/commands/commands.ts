/**
 * Every command of the app: its keys, and its place in the native menu. The renderer acts on the keys and
 * offers the command palette, the keys screen and tooltips from this table; main builds the menu from it.
 *
 * A key reads `[Mod+][Shift+]Key`: `Mod` is Ctrl, or ⌘ on macOS; `Key` is `KeyboardEvent.key`, letters in
 * upper case, and digits as `KeyboardEvent.code` counts them, so that they work on every keyboard layout.
 */
export interface Command {
  readonly id: string
  readonly keys: readonly string[]
  readonly menu: MenuName
  /** Where it can be used; `anywhere` also on Home. */
  readonly scope: 'anywhere' | 'project' | 'review'
}

export type MenuName = 'file' | 'edit' | 'claim' | 'view' | 'help'

export const commands = [
  { id: 'article.open', keys: ['Mod+O'], menu: 'file', scope: 'anywhere' },
  { id: 'article.paste', keys: ['Mod+Shift+V'], menu: 'file', scope: 'anywhere' },
  { id: 'draft.import', keys: [], menu: 'file', scope: 'project' },
  { id: 'draft.paste', keys: [], menu: 'file', scope: 'project' },
  { id: 'project.open', keys: ['Mod+Shift+O'], menu: 'file', scope: 'anywhere' },
  { id: 'project.close', keys: ['Mod+W'], menu: 'file', scope: 'project' },
  { id: 'project.saveCopy', keys: ['Mod+Shift+S'], menu: 'file', scope: 'project' },
  { id: 'project.mergePackage', keys: [], menu: 'file', scope: 'project' },
  { id: 'project.showInFolder', keys: [], menu: 'file', scope: 'project' },
  { id: 'report.show', keys: ['Mod+E'], menu: 'file', scope: 'project' },
  { id: 'report.export', keys: ['Mod+Shift+E'], menu: 'file', scope: 'project' },
  { id: 'sources.import', keys: [], menu: 'file', scope: 'project' },
  { id: 'files.check', keys: [], menu: 'file', scope: 'project' },
  { id: 'settings.show', keys: ['Mod+,'], menu: 'file', scope: 'anywhere' },

  { id: 'edit.undo', keys: ['Mod+Z'], menu: 'edit', scope: 'project' },
  { id: 'edit.redo', keys: ['Mod+Shift+Z', 'Mod+Y'], menu: 'edit', scope: 'project' },
  { id: 'find.show', keys: ['/', 'Mod+F'], menu: 'edit', scope: 'review' },

  { id: 'claim.next', keys: ['J', 'ArrowDown'], menu: 'claim', scope: 'review' },
  { id: 'claim.previous', keys: ['K', 'ArrowUp'], menu: 'claim', scope: 'review' },
  { id: 'claim.nextPending', keys: ['N'], menu: 'claim', scope: 'review' },
  { id: 'verdict.verified', keys: ['1'], menu: 'claim', scope: 'review' },
  { id: 'verdict.disputed', keys: ['2'], menu: 'claim', scope: 'review' },
  { id: 'verdict.pending', keys: ['3'], menu: 'claim', scope: 'review' },
  { id: 'attribution.verified', keys: ['Shift+1'], menu: 'claim', scope: 'review' },
  { id: 'attribution.disputed', keys: ['Shift+2'], menu: 'claim', scope: 'review' },
  { id: 'attribution.pending', keys: ['Shift+3'], menu: 'claim', scope: 'review' },
  { id: 'rationale.write', keys: ['R'], menu: 'claim', scope: 'review' },
  { id: 'source.add', keys: ['S'], menu: 'claim', scope: 'review' },
  { id: 'correction.write', keys: ['C'], menu: 'claim', scope: 'review' },
  { id: 'comment.write', keys: ['T'], menu: 'claim', scope: 'review' },
  { id: 'signoff.give', keys: ['Shift+S'], menu: 'claim', scope: 'review' },
  { id: 'signoff.withdraw', keys: [], menu: 'claim', scope: 'review' },
  { id: 'suggestion.accept', keys: ['Enter'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.dismiss', keys: ['Backspace'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.acceptAll', keys: ['Shift+Enter'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.fewer', keys: ['<'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.more', keys: ['>'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.order', keys: ['O'], menu: 'claim', scope: 'review' },
  { id: 'suggestion.whyNot', keys: ['W'], menu: 'claim', scope: 'review' },
  { id: 'claim.addSelection', keys: ['A'], menu: 'claim', scope: 'review' },
  { id: 'claim.edit', keys: ['E'], menu: 'claim', scope: 'review' },
  { id: 'claim.split', keys: ['X'], menu: 'claim', scope: 'review' },
  { id: 'claim.merge', keys: ['M'], menu: 'claim', scope: 'review' },
  { id: 'claim.history', keys: ['H'], menu: 'claim', scope: 'review' },
  { id: 'claim.remove', keys: ['Delete'], menu: 'claim', scope: 'review' },

  { id: 'triage.confirm', keys: ['Enter'], menu: 'claim', scope: 'project' },
  { id: 'triage.otherPlace', keys: ['O'], menu: 'claim', scope: 'project' },
  { id: 'triage.checkAgain', keys: ['G'], menu: 'claim', scope: 'project' },
  { id: 'triage.choosePlace', keys: ['P'], menu: 'claim', scope: 'project' },
  { id: 'triage.nowhere', keys: ['0'], menu: 'claim', scope: 'project' },
  { id: 'triage.lookFor', keys: [], menu: 'claim', scope: 'project' },
  { id: 'difference.next', keys: ['J'], menu: 'claim', scope: 'project' },
  { id: 'difference.previous', keys: ['K'], menu: 'claim', scope: 'project' },

  { id: 'review.show', keys: ['Mod+1'], menu: 'view', scope: 'project' },
  { id: 'sources.show', keys: ['Mod+3'], menu: 'view', scope: 'project' },
  { id: 'drafts.show', keys: ['Mod+4'], menu: 'view', scope: 'project' },
  { id: 'history.show', keys: ['Mod+2'], menu: 'view', scope: 'project' },
  { id: 'moment.leave', keys: [], menu: 'view', scope: 'project' },
  { id: 'moment.restore', keys: [], menu: 'view', scope: 'project' },
  { id: 'panel.next', keys: ['F6'], menu: 'view', scope: 'review' },
  { id: 'panel.previous', keys: ['Shift+F6'], menu: 'view', scope: 'review' },
  { id: 'panel.toggleClaims', keys: ['Mod+B'], menu: 'view', scope: 'review' },
  { id: 'panel.toggleInspector', keys: ['Mod+I'], menu: 'view', scope: 'review' },
  { id: 'palette.show', keys: ['Mod+K'], menu: 'view', scope: 'anywhere' },

  { id: 'keys.show', keys: ['?'], menu: 'help', scope: 'anywhere' },
  { id: 'about.show', keys: [], menu: 'help', scope: 'anywhere' },
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']

/** Keys that act without Ctrl, ⌘ or a function key: those a person can turn off (WCAG 2.1.4). */
export function isSingleKey(key: string): boolean {
  return !key.startsWith('Mod+') && !/F\d+$/.test(key)
}

export function findCommand(id: string): Command | undefined {
  return commands.find((command) => command.id === id)
}
