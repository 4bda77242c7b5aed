import type { Command, CommandId } from '../../shared/commands/commands.ts'
import type { Screen } from '../app-store.ts'

/** A command as the table has it. */
export type KnownCommand = Command & { readonly id: CommandId }

/** The commands that can be used now, with the nearest first. */
export interface PaletteOrder {
  /** What was last chosen in the palette, the latest first. */
  readonly last: readonly KnownCommand[]
  /** What the screen is for, beginning with what decides about the thing at hand. */
  readonly here: readonly KnownCommand[]
  /** Everything else, beginning with the open project. */
  readonly elsewhere: readonly KnownCommand[]
}

/** How many of those that were chosen last stand before the others: few enough to see what the screen is for. */
const USED_LAST = 3

const moment = ['moment.leave', 'moment.restore'] as const

/** What each screen is for, in the order in which it is most likely wanted. */
const nearest: Partial<Record<Screen, readonly CommandId[]>> = {
  home: ['article.open', 'article.paste', 'project.open'],
  review: [
    ...moment,
    'suggestion.accept',
    'suggestion.dismiss',
    'verdict.verified',
    'verdict.disputed',
    'verdict.pending',
    'rationale.write',
    'source.add',
    'correction.write',
    'comment.write',
    'signoff.give',
  ],
  drafts: [
    'triage.confirm',
    'suggestion.accept',
    'suggestion.dismiss',
    'triage.otherPlace',
    'triage.checkAgain',
    'triage.choosePlace',
    'triage.nowhere',
  ],
  sources: ['sources.import', 'files.check'],
  report: ['report.export'],
  history: [...moment, 'edit.undo', 'edit.redo'],
}

/** What belongs to a screen though it is not what one most likely wants there. */
const besides: Partial<Record<Screen, readonly CommandId[]>> = {
  drafts: ['draft.import', 'draft.paste'],
}

/**
 * Puts commands into the order of the palette.
 *
 * @param available what can be used now, in the order of the menus
 * @param usedLast what was chosen in the palette, the latest first
 */
export function orderCommands(
  available: readonly KnownCommand[],
  screen: Screen,
  usedLast: readonly CommandId[],
): PaletteOrder {
  const rest = new Map(available.map((command) => [command.id, command]))
  const take = (ids: readonly CommandId[]): readonly KnownCommand[] =>
    ids.flatMap((id) => {
      const command = rest.get(id)
      rest.delete(id)
      return command ?? []
    })
  const takeAll = (isWanted: (command: KnownCommand) => boolean): readonly KnownCommand[] =>
    take([...rest.values()].filter(isWanted).map(({ id }) => id))

  const last = take(usedLast.filter((id) => rest.has(id)).slice(0, USED_LAST))
  const here = [
    ...take(nearest[screen] ?? []),
    ...takeAll(({ menu }) => menu === 'claim'),
    ...takeAll(({ scope }) => scope === 'review'),
    ...take(besides[screen] ?? []),
  ]
  const elsewhere = [
    ...takeAll(({ menu, scope }) => menu === 'edit' && scope === 'project'),
    ...takeAll(({ menu, scope }) => menu === 'view' && scope === 'project'),
    ...takeAll(({ scope }) => scope === 'project'),
    ...takeAll(() => true),
  ]
  return { last, here, elsewhere }
}
