import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { moduleFile, packageOfModule, packagesWithin } from './module-package.ts'

/** What is known of a package that is in the bundles; folders as in `package-lock.json`. */
export interface BundledPackage {
  readonly folder: string
  readonly bundles: Set<string>
  /** Folders of the packages that its modules import; some may be in no bundle. */
  readonly imports: Set<string>
}

/** Our own code, among the folders of packages. */
export const ownCode = ''

type ImportsOf = (id: string) => readonly string[]

/**
 * Modules of which nothing is left in the bundle as they only hand on what others have, such as the main
 * module of `vue`.
 */
function handingOn(included: ReadonlySet<string>, importsOf: ImportsOf): ReadonlySet<string> {
  const known = new Map<string, boolean>()
  const handsOn = (id: string): boolean => {
    const before = known.get(id)
    if (before !== undefined) return before
    known.set(id, false)
    const answers = importsOf(id).map((imported) => included.has(imported) || handsOn(imported))
    const answer = answers.includes(true)
    known.set(id, answer)
    return answer
  }
  for (const id of included)
    importsOf(id)
      .filter((one) => !included.has(one))
      .forEach(handsOn)
  return new Set([...known].filter(([, answer]) => answer).map(([id]) => id))
}

/** Collects, over all the builds of one run, whose modules are really in what is written. */
export class BundledPackages {
  readonly #root: string
  readonly #found = new Map<string, BundledPackage>()
  readonly #files = new Set<string>()
  readonly #finished = new Set<string>()

  /** @param root absolute path of the project */
  constructor(root: string) {
    this.#root = root
  }

  /** Folder → package, with our own code as `ownCode`. */
  get packages(): ReadonlyMap<string, BundledPackage> {
    return this.#found
  }

  /** The files of all bundled modules, from the project's root on where they are in it. */
  get files(): ReadonlySet<string> {
    return this.#files
  }

  /** The bundles that have been made, such as `main`. */
  get finished(): ReadonlySet<string> {
    return this.#finished
  }

  /** A plugin that notes what comes into a bundle, and changes nothing. */
  collect(bundle: string): Plugin {
    const note = this.#note.bind(this, bundle)
    return {
      name: 'claimdesk:bundled-packages',
      generateBundle(_options, output) {
        const modules = Object.values(output).flatMap((part) =>
          part.type === 'chunk' ? Object.keys(part.modules) : [],
        )
        const included = new Set(modules)
        note(included, (id) => {
          const info = this.getModuleInfo(id)
          return [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]
        })
      },
    }
  }

  #note(bundle: string, included: ReadonlySet<string>, importsOf: ImportsOf): void {
    for (const id of [...included, ...handingOn(included, importsOf)]) {
      this.add(bundle, id, importsOf(id))
    }
    this.#finished.add(bundle)
  }

  /** Notes a module that is in a bundle. */
  add(bundle: string, id: string, importedIds: readonly string[]): void {
    const folder = packageOfModule(id, this.#root)
    const file = moduleFile(id)
    this.#files.add(file.replace(`${this.#root.replaceAll('\\', '/')}/`, ''))
    const entry = this.#entry(folder ?? ownCode, bundle)
    for (const imported of importedIds) {
      entry.imports.add(packageOfModule(imported, this.#root) ?? ownCode)
    }
    if (folder === null || id.startsWith('\0') || !/\.[cm]?js$/.test(file)) return
    for (const name of packagesWithin(readFileSync(file, 'utf8'))) {
      const within = this.#installed(name, folder)
      if (within === folder) continue
      entry.imports.add(within)
      this.#entry(within, bundle)
    }
  }

  #entry(folder: string, bundle: string): BundledPackage {
    const entry = this.#found.get(folder) ?? { folder, bundles: new Set(), imports: new Set() }
    entry.bundles.add(bundle)
    this.#found.set(folder, entry)
    return entry
  }

  /** Where Node would find a package from another one's folder. */
  #installed(name: string, from: string): string {
    for (let folder = from; folder !== '.'; folder = dirname(folder).replaceAll('\\', '/')) {
      const candidate = `${folder}/node_modules/${name}`
      if (existsSync(join(this.#root, candidate))) return candidate
    }
    const candidate = `node_modules/${name}`
    if (existsSync(join(this.#root, candidate))) return candidate
    throw new Error(
      `${from} has ${name} within it, which is not installed: its licence is not known`,
    )
  }
}
