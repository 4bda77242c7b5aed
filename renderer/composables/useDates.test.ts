import { createSSRApp, defineComponent } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { expect, test } from 'vitest'
import { i18n } from '../i18n.ts'
import { useDates } from './useDates.ts'

/** What a component of the app, in French, tells by its dates. */
async function toldInFrench(tell: (dates: ReturnType<typeof useDates>) => string): Promise<string> {
  i18n.global.locale.value = 'fr'
  const component = defineComponent(() => {
    const told = tell(useDates())
    return () => told
  })
  return renderToString(createSSRApp(component).use(i18n))
}

test('the first of a month is an ordinal in French, as in the report', async () => {
  const first = new Date(2026, 11, 1, 14, 2)
  expect(await toldInFrench(({ formatMoment }) => formatMoment(first.getTime()))).toBe(
    '1er déc. 2026, 14:02',
  )
  expect(await toldInFrench(({ formatDate }) => formatDate(first, { dateStyle: 'full' }))).toBe(
    'mardi 1er décembre 2026',
  )
})

test('a typed first of a month is written so that it can be read again', async () => {
  expect(await toldInFrench(({ typedInWords }) => typedInWords('2026-12-01'))).toBe(
    '1er décembre 2026',
  )
})
