import { describe, expect, it } from 'vitest'
import { commands, type CommandId } from '../../shared/commands/commands.ts'
import { orderCommands, type KnownCommand } from './palette-order.ts'

const idsOf = (found: readonly KnownCommand[]): readonly CommandId[] => found.map(({ id }) => id)
const known = (...ids: readonly CommandId[]): readonly KnownCommand[] =>
  commands.filter(({ id }) => ids.includes(id))

describe('the order of the palette', () => {
  it('offers every command that can be used, each once', () => {
    const { last, here, elsewhere } = orderCommands(commands, 'review', ['verdict.verified'])
    const ids = idsOf([...last, ...here, ...elsewhere])
    expect([...ids].sort()).toEqual(commands.map(({ id }) => id).sort())
  })

  it('begins at Home with an article', () => {
    const { here, elsewhere } = orderCommands(
      known('article.open', 'article.paste', 'project.open', 'settings.show', 'keys.show'),
      'home',
      [],
    )
    expect(idsOf(here)).toEqual(['article.open', 'article.paste', 'project.open'])
    expect(idsOf(elsewhere)).toEqual(['settings.show', 'keys.show'])
  })

  it('begins in the review with what decides about the claim or the suggestion at hand', () => {
    const available = known(
      'article.open',
      'find.show',
      'claim.next',
      'verdict.verified',
      'suggestion.accept',
    )
    const { here, elsewhere } = orderCommands(available, 'review', [])
    expect(idsOf(here)).toEqual([
      'suggestion.accept',
      'verdict.verified',
      'claim.next',
      'find.show',
    ])
    expect(idsOf(elsewhere)).toEqual(['article.open'])
  })

  it('begins with the way back where one sees the project as it was', () => {
    const available = known('claim.next', 'moment.leave')
    expect(idsOf(orderCommands(available, 'review', []).here)[0]).toBe('moment.leave')
  })

  it('has on the other screens of a project what they are for, then the project, then the app', () => {
    const available = known(
      'article.open',
      'project.saveCopy',
      'report.export',
      'settings.show',
      'edit.undo',
      'review.show',
      'sources.import',
    )
    const onSources = orderCommands(available, 'sources', [])
    expect(idsOf(onSources.here)).toEqual(['sources.import'])
    expect(idsOf(onSources.elsewhere)).toEqual([
      'edit.undo',
      'review.show',
      'project.saveCopy',
      'report.export',
      'article.open',
      'settings.show',
    ])
    expect(idsOf(orderCommands(available, 'report', []).here)).toEqual(['report.export'])
    expect(idsOf(orderCommands(available, 'history', []).here)).toEqual(['edit.undo'])
  })

  it('puts before all others what was used last and can be used now, a few of them', () => {
    const { last, here } = orderCommands(commands, 'review', [
      'files.check',
      'draft.import',
      'claim.split',
      'claim.merge',
    ])
    expect(idsOf(last)).toEqual(['files.check', 'draft.import', 'claim.split'])
    expect(idsOf(here)).toContain('claim.merge')
    const withoutFirst = commands.filter(({ id }) => id !== 'files.check')
    const usable = orderCommands(withoutFirst, 'review', ['files.check', 'draft.import'])
    expect(idsOf(usable.last)).toEqual(['draft.import'])
  })
})
