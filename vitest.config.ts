import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['{shared,electron,renderer,e2e,scripts}/**/*.test.ts'],
    restoreMocks: true,
    // Only a test that hangs ends by this: no machine is too slow to pass.
    testTimeout: 120_000,
  },
})
