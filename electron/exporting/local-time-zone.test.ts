import { describe, expect, it } from 'vitest'
import { momentFormat, periodFormat } from '../../shared/report/words/dates.ts'
import { localTimeZone } from './local-time-zone.ts'

describe('the time zone of this computer', () => {
  it('is told by its name', () => {
    expect(localTimeZone('Europe/Paris')).toBe('Europe/Paris')
  })

  it.each(['Etc/Unknown', undefined])('may be one that has no name: %s', (named) => {
    const moment = '2026-03-14T12:00:00.000Z'
    const zone = localTimeZone(named)
    expect(momentFormat('en', zone)(moment)).toContain('2026')
    expect(periodFormat('fr', zone)(moment, moment)).toContain('2026')
  })
})
