import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['{shared,electron,renderer,e2e,scripts}/**/*.test.ts'],
    restoreMocks: true,
  },
})
