import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { openings } from './openings.ts'

const root = join(import.meta.dirname, '../..')

/** The opening that is made, by its place in the list; none for the code as it is. */
const made = openings[Number(process.env['CLAIMDESK_OPENING'] ?? '-1')]

/** Unit tests on code in which one point of the checklist is broken. No file is changed for it. */
export default defineConfig({
  root,
  plugins: [
    {
      name: 'with-opening',
      enforce: 'pre',
      load(id) {
        const [path = '', query] = id.split('?')
        if (!made || path !== join(root, made.file)) return null
        const code = readFileSync(path, 'utf8')
        if (code.split(made.from).length !== 2)
          throw new Error(`not once in ${made.file}: ${made.from}`)
        // A function: what is put in has `$` of its own.
        const opened = code.replace(made.from, () => made.to)
        return query === 'raw' ? `export default ${JSON.stringify(opened)}` : opened
      },
    },
  ],
  test: {
    include: ['{electron,scripts}/**/*.test.ts'],
    testTimeout: 120_000,
    // It would give the file as it was without the plugin.
    fsModuleCache: false,
    restoreMocks: true,
  },
})
