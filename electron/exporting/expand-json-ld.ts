import jsonld from 'jsonld'

/**
 * Reads JSON-LD by the contexts it names, without a network, for tests: what the standards say of the terms that
 * Claimdesk uses is written down here. A term that is not would be lost to a reader, and is an error.
 */

const schema = 'http://schema.org/'

/** https://schema.org/docs/jsonldcontext.jsonld; there `@vocab` lets every other word through as well. */
const schemaOrg = {
  '@context': {
    schema,
    ...terms(schema, [
      ...['Article', 'Claim', 'ClaimReview', 'Organization', 'Person', 'Rating', 'Thing'],
      ...['alternateName', 'appearance', 'author', 'bestRating', 'claimReviewed'],
      ...[
        'creativeWorkStatus',
        'headline',
        'inLanguage',
        'itemReviewed',
        'name',
        'ratingExplanation',
      ],
      ...['ratingValue', 'reviewRating', 'text', 'worstRating'],
    ]),
    url: { '@id': 'schema:url', '@type': '@id' },
    dateModified: { '@id': 'schema:dateModified', '@type': 'schema:Date' },
    datePublished: { '@id': 'schema:datePublished', '@type': 'schema:Date' },
  },
}

/** Web Annotation Vocabulary, appendix A, with `assessing`, which the erratum of 2021 put in. */
const webAnnotation = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    as: 'http://www.w3.org/ns/activitystreams#',
    id: '@id',
    type: '@type',
    Software: 'as:Application',
    Person: 'foaf:Person',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    ...terms('oa:', [
      ...['Annotation', 'TextualBody', 'SpecificResource', 'TimeState'],
      ...['TextQuoteSelector', 'TextPositionSelector', 'assessing', 'editing'],
      ...['start', 'end', 'exact', 'prefix', 'suffix', 'sourceDate'],
    ]),
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    state: { '@type': '@id', '@id': 'oa:hasState' },
    cached: { '@type': '@id', '@id': 'oa:cachedSource' },
    creator: { '@type': '@id', '@id': 'dcterms:creator' },
    generator: { '@type': '@id', '@id': 'as:generator' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' as const },
    first: { '@type': '@id', '@id': 'as:first' },
    last: { '@type': '@id', '@id': 'as:last' },
    format: 'dc:format',
    language: 'dc:language',
    created: 'dcterms:created',
    modified: 'dcterms:modified',
    generated: 'dcterms:issued',
    value: 'rdf:value',
    name: 'foaf:name',
    label: 'rdfs:label',
    total: 'as:totalItems',
    startIndex: 'as:startIndex',
  },
}

const contexts: Readonly<Record<string, jsonld.NodeObject>> = {
  'https://schema.org': schemaOrg,
  'http://www.w3.org/ns/anno.jsonld': webAnnotation,
}

function terms(prefix: string, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `${prefix}${name}`]))
}

/** Properties by their IRIs; each has all its values, in `@value`, `@id` or as a node. */
export interface ExpandedNode {
  readonly '@id'?: string
  readonly '@type'?: readonly string[]
  readonly '@value'?: unknown
  readonly '@list'?: readonly ExpandedNode[]
  readonly [property: string]: unknown
}

/** @throws where a term would be lost, or a context is asked for that is none of the two */
export async function expandJsonLd(text: string): Promise<readonly ExpandedNode[]> {
  const options: jsonld.Options.Expand & { readonly safe: true } = {
    safe: true,
    documentLoader: (url) => {
      const document = contexts[url]
      return document
        ? Promise.resolve({ document, documentUrl: url })
        : Promise.reject(new Error(`No context here for ${url}`))
    },
  }
  // What it reads and gives is JSON-LD, which its types tell only in part.
  const document = JSON.parse(text) as jsonld.NodeObject
  const expanded: object = await jsonld.expand(document, options)
  return expanded as readonly ExpandedNode[]
}

/** The nodes and values of a property, told by its whole IRI. */
export function valuesOf(
  node: ExpandedNode | undefined,
  property: string,
): readonly ExpandedNode[] {
  // In expanded form every property is an array of objects.
  return (node?.[property] ?? []) as readonly ExpandedNode[]
}
