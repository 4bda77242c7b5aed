import { byCodeUnits } from '../../shared/by-code-units.ts'
import type { ThirdPartyList } from '../../shared/notices/third-party.ts'
import type { Component } from './component.ts'

/** The list that the app shows, as JSON: by name, without what only machines read. */
export function makeThirdPartyList(components: readonly Component[]): string {
  const list: ThirdPartyList = {
    components: components
      .map(({ name, version, kind, licence, homepage, texts }) => {
        return {
          name,
          version,
          kind,
          licence,
          homepage,
          texts: texts.map(({ name, text }) => ({ name, text })),
        }
      })
      .sort((one, other) => byCodeUnits(sortKey(one), sortKey(other))),
  }
  return `${JSON.stringify(list, null, 1)}\n`
}

/** Names are read without `@` and capitals. */
function sortKey({ name, version }: Pick<Component, 'name' | 'version'>): string {
  return `${name.replace(/^@/, '').toLowerCase()} ${version}`
}
