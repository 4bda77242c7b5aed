import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { OpenRequests } from './open-requests.ts'
import type { Services } from './services.ts'

it('tells once why what was asked for at the start is not open', async () => {
  const requests = new OpenRequests()
  requests.add(join(tmpdir(), 'claimdesk-is-not-there.txt'))
  // A file that is not there needs no other.
  requests.begin({ current: { ask: () => 1 } } as unknown as Services)
  expect(await requests.firstOpened()).toEqual({
    code: 'not-found',
    name: 'claimdesk-is-not-there.txt',
  })
  expect(await requests.firstOpened()).toBeNull()
})
