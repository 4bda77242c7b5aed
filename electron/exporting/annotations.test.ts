import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/project/project-log.ts'
import { canonicalText } from '../../shared/article/canonical-text.ts'
import { currentDraft } from '../../shared/project/model.ts'
import { hostileTexts } from '../../shared/report/hostile-text.ts'
import { namedByHash, urnOf } from '../../shared/report/json-ld/iri.ts'
import { ProjectWriter } from '../../shared/report/project-writer.ts'
import type { ReportModel } from '../../shared/report/model/report-model.ts'
import { sampleReport } from '../../shared/report/sample-report.ts'
import { writeAnnotations } from '../../shared/report/write-annotations.ts'
import { expandJsonLd, valuesOf, type ExpandedNode } from './expand-json-ld.ts'
import { faultsOf, readVocabulary } from './vocabulary-graph.ts'

const oa = (name: string): string => `http://www.w3.org/ns/oa#${name}`
const as = (name: string): string => `http://www.w3.org/ns/activitystreams#${name}`
const dcterms = (name: string): string => `http://purl.org/dc/terms/${name}`
const webAnnotation = readVocabulary('@vocabulary/oa/oa.nq', oa(''))
const rdfValue = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value'

async function collectionOf(model: ReportModel): Promise<ExpandedNode | undefined> {
  const [collection, ...others] = await expandJsonLd(writeAnnotations(model))
  expect(others).toEqual([])
  return collection
}

async function annotationsOf(model: ReportModel): Promise<readonly ExpandedNode[]> {
  const [page] = valuesOf(await collectionOf(model), as('first'))
  return valuesOf(page, as('items'))[0]?.['@list'] ?? []
}

function only(node: ExpandedNode | undefined, property: string): ExpandedNode {
  const values = valuesOf(node, property)
  expect(values, property).toHaveLength(1)
  return values[0] ?? {}
}

const selectorOf = (annotation: ExpandedNode | undefined, type: string): ExpandedNode | undefined =>
  valuesOf(only(annotation, oa('hasTarget')), oa('hasSelector')).find((selector) =>
    selector['@type']?.includes(oa(type)),
  )

const bodyFor = (annotation: ExpandedNode | undefined, purpose: string): ExpandedNode | undefined =>
  valuesOf(annotation, oa('hasBody')).find(
    (body) => only(body, oa('hasPurpose'))['@id'] === oa(purpose),
  )

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('the annotations', () => {
  it('are a collection with its only page in it, which has all that the model requires', async () => {
    const collection = await collectionOf(sampleReport())
    expect(collection?.['@id']).toMatch(/^urn:/)
    expect(collection?.['@type']).toEqual([as('OrderedCollection')])
    expect(only(collection, as('totalItems'))['@value']).toBe(3)
    const page = only(collection, as('first'))
    expect(page['@type']).toEqual([as('OrderedCollectionPage')])
    expect(page['@id']).toBe(only(collection, as('last'))['@id'])
    expect(only(page, as('startIndex'))['@value']).toBe(0)
    expect(only(collection, 'http://www.w3.org/2000/01/rdf-schema#label')['@value']).toBe(
      'Draft · Troops in danger · fact-check report',
    )
  })

  it('each have one id, target and source, and are there to assess', async () => {
    const annotations = await annotationsOf(sampleReport())
    const ids = annotations.map((annotation) => annotation['@id'])
    expect(new Set(ids).size).toBe(3)
    for (const annotation of annotations) {
      expect(annotation['@id']).toMatch(/^urn:/)
      expect(annotation['@type']).toEqual([oa('Annotation')])
      expect(only(annotation, oa('motivatedBy'))['@id']).toBe(oa('assessing'))
      expect(only(annotation, dcterms('issued'))['@value']).toMatch(dateTime)
      const target = only(annotation, oa('hasTarget'))
      expect(target['@type']).toEqual([oa('SpecificResource')])
      expect(only(target, oa('hasSource'))['@id']).toMatch(/^ni:\/\/\/sha-256;[\w-]{43}$/)
      const state = only(target, oa('hasState'))
      expect(state['@type']).toEqual([oa('TimeState')])
      expect(only(state, oa('sourceDate'))['@value']).toMatch(dateTime)
      expect(bodyFor(annotation, 'assessing')).toBeDefined()
    }
  })

  it('have nothing that the Web Annotation ontology does not know at its place', async () => {
    const publication = { articleUrl: 'https://example.org/article', factCheckUrl: null }
    for (const model of [sampleReport(), { ...sampleReport(), publication }])
      expect(faultsOf((await collectionOf(model)) ?? {}, webAnnotation)).toEqual([])
  })

  it.each([
    ['"type": "TimeState"', '"type": "TextQuoteSelector"', 'TextQuoteSelector has no'],
    ['"type": "Annotation"', '"type": "TextualBody"', 'TextualBody has no'],
  ])('would be found out with %s made %s', async (from, to, fault) => {
    const json = writeAnnotations(sampleReport())
    expect(json).toContain(from)
    const [collection = {}] = await expandJsonLd(json.replaceAll(from, to))
    expect(faultsOf(collection, webAnnotation).join()).toContain(fault)
  })

  it('keep their ids from one export to the next', async () => {
    const ids = async (generatedAt: string): Promise<unknown[]> =>
      (await annotationsOf(sampleReport({ input: { generatedAt } }))).map((one) => one['@id'])
    expect(await ids('2026-03-15T12:00:00.000Z')).toEqual(await ids('2026-03-14T12:00:00.000Z'))
  })

  it('say the verdict with its reasons, and what should stand there instead', async () => {
    const [first] = await annotationsOf(sampleReport())
    expect(only(bodyFor(first, 'assessing'), rdfValue)['@value']).toBe(
      'Disputed\n\nMaps show a withdrawal.',
    )
    expect(only(bodyFor(first, 'editing'), rdfValue)['@value']).toBe('which is denied')
    const names = valuesOf(first, dcterms('creator')).map(
      (person) => only(person, 'http://xmlns.com/foaf/0.1/name')['@value'],
    )
    expect(names).toEqual(['Cleo', 'Ana Ruiz'])
  })

  it('are of the published article, and of the draft that was checked of it', async () => {
    const publication = { articleUrl: 'https://example.org/article', factCheckUrl: null }
    const [first] = await annotationsOf({ ...sampleReport(), publication })
    const target = only(first, oa('hasTarget'))
    expect(only(target, oa('hasSource'))['@id']).toBe('https://example.org/article')
    expect(only(only(target, oa('hasState')), oa('cachedSource'))['@id']).toBe(
      namedByHash('d'.repeat(64)),
    )
  })

  it.each(Object.entries(hostileTexts))(
    'find their words by code points among %s',
    async (_, text) => {
      const writer = new ProjectWriter([`👩🏽‍🚒 x${text}x`, `y${text}y and after`]).claim(
        'c',
        `y${text}y`,
      )
      const canonical = canonicalText(currentDraft(writer.project)?.blocks ?? [])
      const [annotation] = await annotationsOf(sampleReport({ input: { project: writer.project } }))
      const position = selectorOf(annotation, 'TextPositionSelector')
      const start = Number(only(position, oa('start'))['@value'])
      const end = Number(only(position, oa('end'))['@value'])
      const words = Array.from(canonical).slice(start, end).join('').toWellFormed()
      expect(words).toBe(`y${text}y`.toWellFormed())
      const quote = selectorOf(annotation, 'TextQuoteSelector')
      expect(only(quote, oa('exact'))['@value']).toBe(words)
      expect(only(quote, oa('prefix'))['@value']).not.toBe('')
      expect(only(quote, oa('suffix'))['@value']).toBe(' and after')
    },
  )

  it('leave out a claim whose words are not in the draft', async () => {
    const model = sampleReport()
    const claims = model.claims.map((claim) => ({ ...claim, position: null }))
    expect(valuesOf(await collectionOf({ ...model, claims }), as('first'))).toEqual([])
  })

  it('are an empty collection where there is nothing', async () => {
    const collection = await collectionOf(sampleReport({ input: { project: fold([]) } }))
    expect(only(collection, as('totalItems'))['@value']).toBe(0)
  })
})

describe('the reader of these tests', () => {
  it('notices a word that the standard does not know', async () => {
    const json = writeAnnotations(sampleReport()).replaceAll('"exact"', '"exactly"')
    await expect(expandJsonLd(json)).rejects.toThrow(/safe mode/i)
  })

  it('asks no network', async () => {
    const json = writeAnnotations(sampleReport()).replaceAll('ns/anno', 'ns/other')
    await expect(expandJsonLd(json)).rejects.toThrow()
  })
})

describe('the names of things without an address', () => {
  it('are UUIDs where the id is one', () => {
    const uuid = '0b8f4d52-3f0e-4f7e-9f63-0d6b8a6a3a11'
    expect(urnOf(uuid)).toBe(`urn:uuid:${uuid}`)
    expect(urnOf('c1')).toBe('urn:claimdesk:c1')
  })

  it('are hashes for texts, as RFC 6920 writes them', () => {
    // Its own example, section 8.1.
    const hash = createHash('sha256').update('Hello World!').digest('hex')
    expect(namedByHash(hash)).toBe('ni:///sha-256;f4OxZX_x_FO5LcGBSKHWXfwtSx-j1ncoSt3SABJtkGk')
  })
})
