import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { withoutCall } from './sync-calls.ts'

const root = join(import.meta.dirname, '../..')

/** The call that is left out, as `scripts/mutate-syncs.ts` gives it: a file and where the call stands in it. */
const [file = '', start = '', end = ''] = (process.env['CLAIMDESK_WITHOUT_SYNC'] ?? '').split(':')

/** The unit tests of the storage, on code that lacks one call. No file is changed for it. */
export default defineConfig({
  root,
  plugins: [
    {
      name: 'without-sync',
      enforce: 'pre',
      transform(code, id) {
        if (file === '' || id !== join(root, file)) return null
        return { code: withoutCall(code, { start: Number(start), end: Number(end) }), map: null }
      },
    },
  ],
  test: {
    include: ['electron/**/*.test.ts'],
    exclude: ['electron/**/*.readers.test.ts'],
    testTimeout: 120_000,
    // It would give the file as it was without the plugin.
    fsModuleCache: false,
    restoreMocks: true,
  },
})
