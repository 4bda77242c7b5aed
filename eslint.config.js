import vuePrettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'

const noRawIpc = {
  group: ['electron'],
  importNames: ['ipcMain', 'ipcRenderer', 'contextBridge'],
  message:
    'IPC goes through the contract: electron/preload.ts and electron/ipc/ are its only users.',
}
const layer = (...group) => ({
  group,
  message: 'Imports go renderer → shared ← electron only.',
})
const fromShared = layer('**/electron/**', '**/renderer/**', 'electron', 'node:*', 'vue', 'pinia')
const fromRenderer = layer('**/electron/**', 'electron', 'node:*', 'lowdb', 'lowdb/*')
/** The page trusts what main has checked: it takes the schemas' types and leaves the library out. */
const schemas = {
  group: [
    'zod',
    '**/project/{records,sources,events,sample}.ts',
    '**/ipc/{article-preview,contract,settings}.ts',
  ],
  allowTypeImports: true,
  message: 'Only types of the schemas; the words themselves stand in shared/project/vocabulary.ts.',
}
const fromElectron = layer('**/renderer/**', 'vue', 'pinia')

/** The search for claims: the rest of the app takes what stands in `shared/claims/` itself, not in its folders. */
const insideClaims = {
  group: ['**/claims/*/*.ts'],
  message: 'Of the search for claims only the files in shared/claims/ itself are for others.',
}
/** Folders that have an order: each imports only those before it, and none what stands around them. */
const claimFolders = [
  'lexicons',
  'reading',
  'grammar',
  'reports',
  'statements',
  'people',
  'sources',
  'memory',
  'attribution',
  'check-worthiness',
]
const projectFolders = ['folder', 'files', 'journals', 'opening', 'on-disk']
const laterThan = (folder, folders) => ({
  group: [
    ...folders.slice(folders.indexOf(folder) + 1).map((later) => `../${later}/*.ts`),
    '../*.ts',
  ],
  message: `These folders import one way: ${folders.join(' ← ')}.`,
})

const restrict = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
})

export default tseslint.config(
  {
    ignores: [
      'eslint.config.js',
      'out/',
      'packages/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.ts', '**/*.vue'],
    languageOptions: {
      parser: vueParser,
      parserOptions: {
        parser: tseslint.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // `import { type A }` would still load the module.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      'vue/no-v-html': 'error',
      'vue/multi-word-component-names': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/require-default-prop': 'off',
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/no-bare-strings-in-template': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
          message: 'HTML is never put in as a string.',
        },
      ],
    },
  },
  { files: ['shared/**/*.ts'], rules: restrict(fromShared, insideClaims) },
  { files: ['shared/claims/**/*.ts'], rules: restrict(fromShared) },
  ...claimFolders.map((folder) => ({
    files: [`shared/claims/${folder}/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: restrict(fromShared, laterThan(folder, claimFolders)),
  })),
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.vue'],
    rules: restrict(fromRenderer, schemas, insideClaims),
  },
  {
    files: ['renderer/ui/*'],
    rules: restrict(fromRenderer, schemas, insideClaims, {
      regex: '^\\.\\./(?!\\.\\./|commands/|composables/)[^/]+/',
      message: 'Parts that any screen is made of know nothing of claims.',
    }),
  },
  {
    files: ['renderer/**/*.ts', 'renderer/**/*.vue'],
    ignores: ['renderer/api.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'window', property: 'claimdesk', message: 'renderer/api.ts is its only user.' },
      ],
    },
  },
  { files: ['electron/**/*.ts'], rules: restrict(fromElectron, noRawIpc, insideClaims) },
  ...projectFolders.map((folder) => ({
    files: [`electron/projects/${folder}/*.ts`],
    ignores: ['**/*.test.ts'],
    rules: restrict(fromElectron, noRawIpc, insideClaims, laterThan(folder, projectFolders)),
  })),
  {
    files: ['electron/{storage,locks,simulated,user-data}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: restrict(fromElectron, noRawIpc, insideClaims, {
      group: ['**/projects/**'],
      message: 'A project stands on these folders, and they know of none.',
    }),
  },
  {
    files: ['electron/preload.ts', 'electron/ipc/*.ts'],
    rules: restrict(fromElectron, insideClaims),
  },
  {
    files: ['e2e/host/**/*.ts'],
    rules: restrict({
      group: ['playwright-core', '@playwright/*'],
      message: 'It would be most of what a start takes: docs/decisions/003-two-ways-to-run.md.',
    }),
  },
  // Plain JavaScript is in no TypeScript project.
  {
    files: ['bin/*.js', 'scripts/bench/*.js', 'e2e/host/*.js'],
    ...tseslint.configs.disableTypeChecked,
  },
  vuePrettier,
)
