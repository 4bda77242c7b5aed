import { hash } from 'node:crypto'
import { z } from 'zod'
import { expect, it } from 'vitest'
import { ProjectEvent } from '../../shared/project/events.ts'
import { EVENT_SHAPES } from './event-shapes.ts'

it('stands for the events as they are now: what was read by other shapes is read again', () => {
  const schema = JSON.stringify(z.toJSONSchema(ProjectEvent))
  expect(EVENT_SHAPES).toBe(hash('sha256', schema, 'hex').slice(0, 16))
})
