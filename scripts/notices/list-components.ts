import { byCodeUnits } from '../../shared/by-code-units.ts'
import { ownCode, type BundledPackage } from './bundled-packages.ts'
import type { Component } from './component.ts'
import { readInstalledPackage, readLockFile } from './installed-package.ts'
import { isHelper } from './module-package.ts'
import { otherComponents, runtimeComponents } from './other-components.ts'

export interface ListedComponents {
  /** In the order of their package URLs. */
  readonly components: readonly Component[]
  /** Package URLs of what our own code uses. */
  readonly uses: readonly string[]
}

/**
 * All that is in the app beside its own code, from what its bundles were found to hold.
 *
 * @param root absolute path of the project
 * @param files the bundled files, from the root on
 * @throws Error where a licence is unknown, or a text or a hash is missing
 */
export function listComponents(
  root: string,
  packages: ReadonlyMap<string, BundledPackage>,
  files: ReadonlySet<string>,
): ListedComponents {
  const lock = readLockFile(root)
  const installed = [...packages.values()]
    .filter(({ folder }) => folder !== ownCode)
    .map((found) => ({ found, read: readInstalledPackage(root, found.folder, lock) }))
  const purls = new Map(installed.map(({ found, read }) => [found.folder, read.purl]))
  const others = otherComponents(root, files)
  const within = (folder: string | null): readonly string[] =>
    others.filter(({ of }) => of === folder).map(({ component }) => component.purl)
  const usedBy = (found: BundledPackage): string[] =>
    [...found.imports]
      .filter((folder) => folder !== found.folder && !isHelper(folder))
      .flatMap((folder) => purls.get(folder) ?? [])
  const libraries = installed.map(({ found, read }) => ({
    ...read,
    bundles: [...found.bundles].sort(byCodeUnits),
    uses: [...usedBy(found), ...within(found.folder)].sort(byCodeUnits),
  }))
  const runtime = runtimeComponents(root, lock)
  const own = packages.get(ownCode)
  const unsorted = [...libraries, ...others.map(({ component }) => component), ...runtime]
  const components = unsorted.sort((one, other) => byCodeUnits(one.purl, other.purl))
  const direct = [...(own ? usedBy(own) : []), ...within(null), ...runtime.slice(0, 1).map(purlOf)]
  return { components, uses: withHelpers(direct, components).sort(byCodeUnits) }
}

const purlOf = ({ purl }: Component): string => purl

/** What nothing else uses, such as the build tools' helpers, is ours. */
function withHelpers(direct: readonly string[], components: readonly Component[]): string[] {
  const used = new Set(components.flatMap(({ uses }) => uses))
  const unused = components.map(purlOf).filter((purl) => !used.has(purl))
  return [...new Set([...direct, ...unused])]
}
