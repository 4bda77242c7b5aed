import { describe, expect, it } from 'vitest'
import { AppFailure } from '../../shared/ipc/app-error.ts'
import { toAppFailure } from './storage-failure.ts'

function nodeError(code: string): Error {
  return Object.assign(new Error(`${code}: no, write '/home/ada/secret.jsonl'`), {
    code,
    syscall: 'write',
  })
}

describe('what a failed file operation means', () => {
  it.each([
    ['ENOSPC', { code: 'disk-full' }],
    ['EDQUOT', { code: 'disk-full' }],
    ['EACCES', { code: 'read-only' }],
    ['EPERM', { code: 'read-only' }],
    ['EROFS', { code: 'read-only' }],
    ['ENOENT', { code: 'not-found', name: 'a.txt' }],
    ['ENOTDIR', { code: 'not-found', name: 'a.txt' }],
    ['EISDIR', { code: 'not-a-file', name: 'a.txt' }],
    ['ELOOP', { code: 'not-a-file', name: 'a.txt' }],
    ['EBUSY', { code: 'locked', name: 'a.txt' }],
    ['ABORT_ERR', { code: 'cancelled' }],
    ['EIO', { code: 'unexpected', detail: 'EIO in write' }],
  ])('%s is told as such', (code, expected) => {
    expect(toAppFailure(nodeError(code), 'a.txt').error).toEqual(expected)
  })

  it('tells no path where it does not know the error', () => {
    const { error } = toAppFailure(nodeError('EWEIRD'), 'a.txt')
    expect(JSON.stringify(error)).not.toContain('/home')
    expect(toAppFailure(new TypeError('/home/ada'), 'a.txt').error).toEqual({
      code: 'unexpected',
      detail: 'TypeError',
    })
  })

  it('keeps the error as the cause, and a failure as it is', () => {
    const cause = nodeError('ENOSPC')
    expect(toAppFailure(cause, 'a.txt').cause).toBe(cause)
    const failure = new AppFailure({ code: 'empty', name: 'b.txt' })
    expect(toAppFailure(failure, 'a.txt')).toBe(failure)
  })
})
