import { expect, it } from 'vitest'
import { anna, begun, ben, record } from '../../shared/project/sample-log.ts'
import { UndoHistory } from '../../shared/project/undo.ts'
import { KnownLog } from './known-log.ts'

it('stamps what comes next after all that a clock can have stamped, whatever else is there', () => {
  const [forged] = record(ben, [{ type: 'publication.stated', data: nowhere }])
  if (!forged) throw new Error('there should be an event')
  const ahead = '2099-01-01T00:00:00.000Z'
  const events = record(anna, ...begun).map((event) => ({
    ...event,
    id: event.id.replace(/^.{24}/, ahead),
  }))
  const never = { ...forged, id: forged.id.replace(/^.{24}/, '9999-99-99T00:00:00.000Z') }
  const known = new KnownLog([...events, never], new UndoHistory(anna.installation))
  const [next] = known.stamp([{ type: 'publication.stated', data: nowhere }], anna, null)
  expect((next?.id ?? '') > (events.at(-1)?.id ?? '')).toBe(true)
})

const nowhere = { articleUrl: null, factCheckUrl: null }
