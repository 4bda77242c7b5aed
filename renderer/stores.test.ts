import { expect, it } from 'vitest'
import stores from './stores.ts?raw'

const sources = import.meta.glob<string>('./**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
})

it('every store that watches something is made before there is a component', () => {
  const watching = Object.entries(sources)
    .filter(([, code]) => code.includes('defineStore(') && /\bwatch(?:Effect)?\(/.test(code))
    .map(([path]) => path)
    .filter((path) => !path.endsWith('.test.ts'))
  expect(watching.length).toBeGreaterThan(10)
  expect(watching.filter((path) => !stores.includes(`from '${path}'`))).toEqual([])
})
