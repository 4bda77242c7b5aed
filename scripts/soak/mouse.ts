import type { Driver } from './driver.ts'
import type { Words } from './world.ts'

/** Selects words of the article with the mouse, from before their first letter to behind their last. */
export async function dragOver(driver: Driver, text: string, { start, end }: Words): Promise<void> {
  const block = text.slice(0, start).split('\n\n').length - 1
  const offset = text.lastIndexOf('\n\n', start)
  const from = offset < 0 ? 0 : offset + 2
  const ends = await driver.page.evaluate(
    ({ index, first, last }) => {
      const element = document.querySelector(`[data-block="${index}"]`)
      const node = element?.firstChild
      if (!element || !node) throw new Error('there is no such paragraph')
      const edgeOf = (at: number): Range => {
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        return range
      }
      edgeOf(first).startContainer.parentElement?.scrollIntoView({ block: 'center' })
      const left = edgeOf(first).getBoundingClientRect()
      const right = edgeOf(last - 1).getBoundingClientRect()
      return {
        left: { x: left.left + 0.5, y: (left.top + left.bottom) / 2 },
        right: { x: right.right - 0.5, y: (right.top + right.bottom) / 2 },
      }
    },
    { index: block, first: start - from, last: end - from },
  )
  const { mouse } = driver.page
  await mouse.move(ends.left.x, ends.left.y)
  await mouse.down()
  await mouse.move(ends.right.x, ends.right.y, { steps: 2 })
  await mouse.up()
}
