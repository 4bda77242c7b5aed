import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../ipc/handlers.ts'
import { handlersUnder } from './load-when-called.ts'

type Report = Pick<Handlers, 'report.preview'>

/** Answers with how often its code was loaded. */
function countedReport(loads: () => number): Report {
  return { 'report.preview': () => ({ url: `${loads()}`, hindrances: [] }) }
}

const options = { language: 'en', article: true, checklist: true } as const

describe('handlers that are loaded when they are called', () => {
  it('are there for each method of that word, without their code', () => {
    const handlers = handlersUnder('exports', () => Promise.reject(new Error('was loaded')))
    expect(Object.keys(handlers)).toEqual(
      Object.keys(contract).filter((name) => name.startsWith('exports.')),
    )
  })

  it('load it once, however many calls come at the same time', async () => {
    let loads = 0
    const handlers = handlersUnder('report', () => {
      loads += 1
      return Promise.resolve(countedReport(() => loads))
    })
    const call = async () => (await handlers['report.preview'](options)).url
    expect(await Promise.all([call(), call()])).toEqual(['1', '1'])
  })

  it('try again after the code could not be loaded', async () => {
    let loads = 0
    const handlers = handlersUnder('report', () => {
      loads += 1
      if (loads === 1) return Promise.reject(new Error('no such file'))
      return Promise.resolve(countedReport(() => loads))
    })
    await expect(handlers['report.preview'](options)).rejects.toThrow('no such file')
    expect(await handlers['report.preview'](options)).toMatchObject({ url: '2' })
  })
})
