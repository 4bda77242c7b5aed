import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { loadable } from './scripts/build/loadable.ts'
import { loadsWithout } from './scripts/build/loads-without.ts'
import { startChunks } from './scripts/build/start-chunk.ts'
import { BundledPackages } from './scripts/notices/bundled-packages.ts'
import { writeNotices } from './scripts/notices/write-notices.ts'

const here = import.meta.dirname
/** What the build says the app is made of: `scripts/notices`. */
const bundled = new BundledPackages(here)

/** What the window does not wait for: what takes documents in and gives reports out. */
const mainNeedsLater = [
  'node_modules/docx/',
  'node_modules/@citation-js/',
  'node_modules/yauzl/',
  'node_modules/yazl/',
  'node_modules/fflate/',
  'node_modules/markdown-it/',
  'node_modules/franc-min/',
  'electron/exporting/make-report.ts',
  'electron/exporting/exporters.ts',
  'electron/exporting/print-fonts.ts',
  'electron/importing/import-document.ts',
  'electron/packaging/pack-project.ts',
  'electron/packaging/unpack-package.ts',
  'electron/previewing/saved-page-file.ts',
  'shared/report/write-html.ts',
  'shared/sources/import/',
]

/** What the first screen does without: parsers, models, and the screens that one goes to later. */
const pageNeedsLater = [
  'node_modules/pdfjs-dist/',
  'node_modules/fflate/',
  'node_modules/@mozilla/readability/',
  'renderer/importer/parse-document.ts',
  'renderer/drafts/DraftsScreen.vue',
  'renderer/history/HistoryScreen.vue',
  'renderer/import/ImportPreview.vue',
  'renderer/report/ReportScreen.vue',
  'renderer/settings/SettingsScreen.vue',
  'renderer/sources/SourcesScreen.vue',
]

/** Everything but Electron and Node itself is bundled, so the package ships no `node_modules`. */
export default defineConfig({
  main: {
    plugins: [loadsWithout('main', 'start', mainNeedsLater), loadable(), bundled.collect('main')],
    build: {
      outDir: 'out/main',
      // The fonts that reports are printed with: the window that prints them loads nothing.
      assetsInlineLimit: 200_000,
      externalizeDeps: false,
      target: 'node24',
      rolldownOptions: {
        input: {
          main: resolve(here, 'electron/main.ts'),
          // Looks at the lines of long journals.
          'journal-thread': resolve(here, 'electron/storage/journal-thread.ts'),
          // What `bin/claimdesk.js` runs in plain Node.
          'command-line': resolve(here, 'electron/command-line/main.ts'),
          // What the command line prints with, in Electron.
          'print-page': resolve(here, 'electron/exporting/print-page.ts'),
        },
      },
    },
  },
  preload: {
    plugins: [bundled.collect('preload')],
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
    plugins: [
      vue(),
      loadsWithout('index', 'start', pageNeedsLater),
      loadsWithout('importer', 'ever', ['renderer/App.vue', 'node_modules/@vue/']),
      bundled.collect('renderer'),
      writeNotices(here, bundled),
    ],
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
        output: {
          codeSplitting: { groups: [...startChunks('renderer/index.html')] },
        },
      },
    },
    worker: { format: 'es', plugins: () => [bundled.collect('worker')] },
  },
})
