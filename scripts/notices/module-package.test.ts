import { describe, expect, it } from 'vitest'
import { packageOfModule, packagesWithin } from './module-package.ts'

const root = '/home/one/claimdesk'

describe('the package of a module', () => {
  it('is the innermost folder that npm installed', () => {
    const modules = {
      'node_modules/vue/index.js': 'node_modules/vue',
      'node_modules/@noble/hashes/sha2.js?x=1': 'node_modules/@noble/hashes',
      'node_modules/a/node_modules/@b/c/d.js': 'node_modules/a/node_modules/@b/c',
    }
    for (const [file, folder] of Object.entries(modules)) {
      expect(packageOfModule(`${root}/${file}`, root)).toBe(folder)
    }
  })

  it('is told on Windows as well', () => {
    expect(packageOfModule('C:\\desk\\node_modules\\vue\\index.js', 'C:\\desk')).toBe(
      'node_modules/vue',
    )
  })

  it('is none for our own code', () => {
    expect(packageOfModule(`${root}/shared/claims/reading/names.ts`, root)).toBe(null)
    expect(packageOfModule(`${root}/renderer/App.vue?vue&type=script`, root)).toBe(null)
  })

  it('is the build tool for what the tool adds', () => {
    expect(packageOfModule('\0rolldown/runtime.js', root)).toBe('node_modules/rolldown')
    expect(packageOfModule('\0vite/preload-helper.js', root)).toBe('node_modules/vite')
    expect(packageOfModule('\0plugin-vue:export-helper', root)).toBe(
      'node_modules/@vitejs/plugin-vue',
    )
  })

  it('is never looked for outside of the project', () => {
    expect(() => packageOfModule('/elsewhere/node_modules/vue/index.js', root)).toThrow(/outside/)
  })
})

describe('the packages within a published file', () => {
  it('are those that its bundler has named', () => {
    const source = [
      '//#region node_modules/fflate/esm/browser.js',
      '// node_modules/nanoid/url-alphabet/index.js',
      '/***/ "./node_modules/@scope/one/a.js":',
      '//#region ../../node_modules/.pnpm/two@1.0.0/node_modules/two/index.js',
    ].join('\n')
    expect(packagesWithin(source)).toEqual(['fflate', 'nanoid', '@scope/one', 'two'])
  })

  it('are none where a path is only spoken of', () => {
    expect(packagesWithin("const where = 'node_modules/left-pad/index.js'")).toEqual([])
  })
})
