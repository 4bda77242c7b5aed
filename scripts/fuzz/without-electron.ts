import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const standIn = pathToFileURL(join(import.meta.dirname, 'electron-stand-in.ts')).href

/**
 * Imported first: from then on `electron` is the stand-in, and what the build makes of styles and messages is made
 * here, of a style nothing.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron') return { url: standIn, shortCircuit: true }
    if (!specifier.endsWith('.css?inline')) return next(specifier, context)
    return { url: 'data:text/javascript,export default ""', shortCircuit: true }
  },
  load: (url, context, next) => {
    // What is required, and not imported, has none.
    const { importAttributes } = context as Partial<typeof context>
    const isPlainImport = importAttributes !== undefined && importAttributes.type === undefined
    if (!isPlainImport || !url.endsWith('.json')) return next(url, context)
    const source = `export default ${readFileSync(fileURLToPath(url), 'utf8')}`
    return { format: 'module', source, shortCircuit: true }
  },
})
