import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const here = import.meta.dirname

/** Everything but Electron and Node itself is bundled, so the package ships no `node_modules`. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // The fonts that reports are printed with: the window that prints them loads nothing.
      assetsInlineLimit: 200_000,
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          // What `bin/claimdesk.js` runs in plain Node.
          'command-line': resolve(here, 'electron/command-line/main.ts'),
          // What the command line prints with, in Electron.
          'print-page': resolve(here, 'electron/exporting/print-page.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      target: 'node24',
      minify: true,
      // A sandboxed preload must be one CommonJS file.
      lib: {
        entry: resolve(here, 'electron/preload.ts'),
        formats: ['cjs'],
        fileName: () => 'preload.cjs',
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [vue()],
    define: { __VUE_OPTIONS_API__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      target: 'chrome140',
      minify: true,
      assetsInlineLimit: 0,
      // The reader of PDF is by far the largest; it comes from the disk, and only when there is a PDF.
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          index: resolve(here, 'renderer/index.html'),
          importer: resolve(here, 'renderer/importer.html'),
        },
      },
    },
    worker: { format: 'es' },
  },
})
