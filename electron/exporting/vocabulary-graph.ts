import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { valuesOf, type ExpandedNode } from './expand-json-ld.ts'

/** What a vocabulary says of itself, in the graph that its authors publish; for tests. */
export interface VocabularyGraph {
  /** What the IRIs of its terms begin with. */
  readonly namespace: string
  /** The objects of all statements, by subject and predicate. */
  readonly statements: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
}

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const rdfs = (name: string): string => `http://www.w3.org/2000/01/rdf-schema#${name}`

/** @param file N-Quads in a package, as one would import it; statements about literals are passed over */
export function readVocabulary(file: string, namespace: string): VocabularyGraph {
  const statements = new Map<string, Map<string, string[]>>()
  const quads = readFileSync(createRequire(import.meta.url).resolve(file), 'utf8')
  for (const [, subject = '', predicate = '', object = ''] of quads.matchAll(
    /^<([^>]*)> <([^>]*)> <([^>]*)> /gm,
  )) {
    const ofSubject = statements.get(subject) ?? new Map<string, string[]>()
    statements.set(subject, ofSubject.set(predicate, [...(ofSubject.get(predicate) ?? []), object]))
  }
  return { namespace, statements }
}

/**
 * What in a node, or below it, the vocabulary does not know at its place: types, properties and values that are
 * none of its terms, properties that a node of its types does not bear. Terms of other vocabularies are passed over.
 */
export function faultsOf(node: ExpandedNode, graph: VocabularyGraph): readonly string[] {
  const types = node['@type'] ?? []
  const own = (iri: string): boolean => iri.startsWith(graph.namespace)
  const unknownTypes = types
    .filter((type) => own(type) && !isA(graph, type, rdfs('Class')))
    .map((type) => `${type} is no type`)
  const id = node['@id'] ?? ''
  const unknownTerm = own(id) && !graph.statements.has(id) ? [`${id} is no term`] : []
  const kinds = new Set(types.flatMap((type) => withBroader(graph, type)))
  const properties = Object.keys(node).filter((key) => !key.startsWith('@'))
  const misplaced = properties.filter(own).flatMap((property) => {
    if (!isA(graph, property, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'))
      return [`${property} is no property`]
    const domains = [
      ...objectsOf(graph, property, 'http://schema.org/domainIncludes'),
      ...objectsOf(graph, property, rdfs('domain')),
    ]
    const isBorne = domains.length === 0 || domains.some((domain) => kinds.has(domain))
    return isBorne ? [] : [`${types.join()} has no ${property}`]
  })
  const below = properties
    .flatMap((property) => valuesOf(node, property))
    .flatMap((value) => value['@list'] ?? [value])
    .filter((value) => value['@value'] === undefined)
  return [
    ...unknownTypes,
    ...unknownTerm,
    ...misplaced,
    ...below.flatMap((value) => faultsOf(value, graph)),
  ]
}

function objectsOf(graph: VocabularyGraph, subject: string, predicate: string): readonly string[] {
  return graph.statements.get(subject)?.get(predicate) ?? []
}

function isA(graph: VocabularyGraph, term: string, kind: string): boolean {
  return objectsOf(graph, term, rdfType).includes(kind)
}

/** A type and all that it is a sort of. */
function withBroader(graph: VocabularyGraph, type: string): readonly string[] {
  const broader = objectsOf(graph, type, rdfs('subClassOf'))
  return [type, ...broader.flatMap((one) => withBroader(graph, one))]
}
