import { createHash } from 'node:crypto'
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library'
import parseLicence from 'spdx-expression-parse'
import type { ThirdPartyKind } from '../../shared/notices/third-party.ts'
import type { Component } from './component.ts'
import type { ListedComponents } from './list-components.ts'

/** The app that the SBOM is of. */
export interface DescribedApp {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly description: string
}

const types = {
  library: Enums.ComponentType.Library,
  runtime: Enums.ComponentType.Platform,
  font: Enums.ComponentType.Data,
  data: Enums.ComponentType.Data,
} as const satisfies Record<ThirdPartyKind, Enums.ComponentType>

const licences = new Contrib.License.Factories.LicenseFactory(parseLicence)

/**
 * A software bill of materials in CycloneDX 1.6 (ECMA-424), as JSON. The same components give the same bytes:
 * it has no time, and its serial number is made of all the rest.
 */
export function makeSbom(app: DescribedApp, { components, uses }: ListedComponents): string {
  const unnumbered = serialize(bomOf(app, components, uses))
  const numbered = bomOf(app, components, uses)
  numbered.serialNumber = `urn:uuid:${uuidOf(unnumbered)}`
  return `${serialize(numbered)}\n`
}

function bomOf(
  app: DescribedApp,
  components: readonly Component[],
  uses: readonly string[],
): Models.Bom {
  const listed = new Map(components.map((component) => [component.purl, describe(component)]))
  const link = (from: Models.Component, purls: readonly string[]): void => {
    for (const purl of purls) {
      const used = listed.get(purl)
      if (!used) throw new Error(`${purl} is used and not listed`)
      from.dependencies.add(used.bomRef)
    }
  }
  const root = new Models.Component(Enums.ComponentType.Application, app.name, {
    bomRef: `pkg:generic/${app.name}@${app.version}`,
    purl: `pkg:generic/${app.name}@${app.version}`,
    version: app.version,
    description: app.description,
    licenses: new Models.LicenseRepository([licences.makeFromString(app.licence)]),
  })
  link(root, uses)
  for (const component of components) {
    const described = listed.get(component.purl)
    if (described) link(described, component.uses)
  }
  return new Models.Bom({
    metadata: new Models.Metadata({
      component: root,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
    }),
    components: new Models.ComponentRepository(listed.values()),
  })
}

function describe(component: Component): Models.Component {
  const { name, purl, version, description, licence, homepage, sha512, bundles } = component
  const described = new Models.Component(types[component.kind], name, {
    bomRef: purl,
    purl,
    ...(version !== '' && { version }),
    ...(description !== '' && { description }),
    licenses: new Models.LicenseRepository([licences.makeFromString(licence)]),
  })
  if (sha512 !== null) described.hashes.set(Enums.HashAlgorithm['SHA-512'], sha512)
  if (homepage !== null) {
    const website = Enums.ExternalReferenceType.Website
    described.externalReferences.add(new Models.ExternalReference(homepage, website))
  }
  for (const bundle of bundles) {
    described.properties.add(new Models.Property('claimdesk:bundle', bundle))
  }
  return described
}

function serialize(bom: Models.Bom): string {
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6)
  return new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })
}

/** A UUID of one's own making (RFC 9562, section 5.8: version 8), of a text's SHA-256. */
function uuidOf(text: string): string {
  const digest = createHash('sha256').update(text).digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = digest.toString('hex', 0, 16)
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
