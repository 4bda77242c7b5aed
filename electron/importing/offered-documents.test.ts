import { describe, expect, it } from 'vitest'
import { OfferedDocuments } from './offered-documents.ts'

const bytes = Uint8Array.of(1, 2, 3)

describe('OfferedDocuments', () => {
  it('gives the bytes at their path once', () => {
    const documents = new OfferedDocuments()
    const path = documents.offer(bytes, 'image/png')
    expect(documents.take(path)).toEqual({ bytes, type: 'image/png' })
    expect(documents.take(path)).toBeNull()
  })

  it('has another path for each, that nobody can guess', () => {
    const documents = new OfferedDocuments()
    const paths = [documents.offer(bytes), documents.offer(bytes)]
    expect(new Set(paths).size).toBe(2)
    for (const path of paths) expect(path).toMatch(/^\/document\/[0-9a-f-]{36}$/)
  })

  it('gives nothing that was withdrawn, or never offered', () => {
    const documents = new OfferedDocuments()
    const path = documents.offer(bytes)
    documents.withdraw(path)
    expect(documents.take(path)).toBeNull()
    expect(documents.take('/index.html')).toBeNull()
  })
})
