/** The code that build tools add of their own, by the beginning of the module's id (after its zero byte). */
const helpers: readonly (readonly [string, string])[] = [
  ['rolldown/', 'rolldown'],
  ['vite/', 'vite'],
  ['plugin-vue:', '@vitejs/plugin-vue'],
]

const lastPackage = /^(?:.*\/)?(node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** A module's file, without the query that tells a plugin how to load it, and with slashes. */
export function moduleFile(id: string): string {
  return id.replace(/[?#].*$/, '').replaceAll('\\', '/')
}

/**
 * The folder of the package that a module belongs to, from the project's root on, as `package-lock.json`
 * names it (`node_modules/a/node_modules/b`); `null` for our own code.
 *
 * @param id as rolldown gives it; a zero byte before it marks what a build tool has made
 */
export function packageOfModule(id: string, root: string): string | null {
  if (id.startsWith('\0')) {
    const helper = helpers.find(([begin]) => id.startsWith(begin, 1))
    if (helper) return `node_modules/${helper[1]}`
  }
  const file = moduleFile(id.replaceAll('\0', ''))
  const found = lastPackage.exec(file)
  if (!found) return null
  const folder = file.slice(0, found[0].length - 1)
  const base = `${root.replaceAll('\\', '/')}/`
  if (!folder.startsWith(base)) throw new Error(`${file} is outside of the project`)
  return folder.slice(base.length)
}

/** Whether only a helper of the tool is in the bundles, and nothing that the tool brings along. */
export function isHelper(folder: string): boolean {
  return helpers.some(([, name]) => folder === `node_modules/${name}`)
}

/**
 * The packages that a published file has within itself: bundlers leave comments such as
 * `//#region node_modules/nanoid/index.js` (rolldown), `// node_modules/…` (esbuild) or `/***\/ "./node_modules/…"` (webpack).
 */
export function packagesWithin(source: string): readonly string[] {
  const found = source.matchAll(
    /(?:^\/\/|#region|\/\*{3}\/) +"?(?:\.{1,2}\/)*node_modules\/(?:[^\s"]*\/node_modules\/)?((?:@[^/\s"]+\/)?[^/\s"]+)\//gm,
  )
  return [...new Set([...found].map(([, name = '']) => name))]
}
