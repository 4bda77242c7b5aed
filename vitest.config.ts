import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const needsReaders = '{shared,electron,renderer,e2e,scripts}/**/*.readers.test.ts'
const packs = 'scripts/packaging/*.packed.test.ts'

export default defineConfig({
  plugins: [vue()],
  test: {
    restoreMocks: true,
    // Nobody works beside them; by itself Vitest leaves a core free, and that is half of two.
    maxWorkers: '100%',
    // Only a test that hangs ends by this: no machine is too slow to pass.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{shared,electron,renderer,e2e,scripts}/**/*.test.ts'],
          exclude: [needsReaders, packs],
        },
      },
      // What the app writes, read by programs of others: electron/exporting/foreign-readers.ts.
      { extends: true, test: { name: 'readers', include: [needsReaders] } },
      // The built app, packed. electron-builder takes up the whole process, so none runs beside it.
      { extends: true, test: { name: 'packages', include: [packs] } },
    ],
  },
})
