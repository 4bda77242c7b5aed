import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'
import { chooseRuntime } from './e2e/launch/runtime.ts'
import { readersBelongHere } from './electron/exporting/foreign-readers.ts'

// Workers load this file as well; the line is for the first of the output.
if (process.env.TEST_WORKER_INDEX === undefined) {
  console.log(`The app runs in: ${chooseRuntime()}`)
}

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  testIgnore: readersBelongHere() ? [] : '**/*.readers.spec.ts',
  globalSetup: './e2e/launch/before-all.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  retries: 0,
  // Only what hangs ends by these: no machine is too slow to pass.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  workers: availableParallelism(),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
})
