import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inChromium } from '../e2e/launch/browser.ts'
import { provideChromium } from '../e2e/launch/provide-chromium.ts'
import { withTemporaryFolder } from '../e2e/temporary-folder.ts'
import { appleIcon, appleWidths } from './icons/apple-icon.ts'
import { windowsIcon, windowsWidths, type Picture } from './icons/windows-icon.ts'

/**
 * `npm run icons`: draws the app's icon in Chromium, from `icon.svg` and, where it is small, `icon-small.svg`, in
 * the sizes and file types of each system. What it writes is committed, so that building needs no browser.
 */

const folder = join(import.meta.dirname, '../resources/icon')

/** The widths of the PNG files, which Linux takes as they are. */
const linuxWidths = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

/** Up to this width in pixels the drawing for small sizes is taken. */
const SMALL = 32

/** Apple's icons stand in the middle of an empty margin: 824 of 1024 points are drawn on. */
const APPLE_SHARE = 824 / 1024

/** @param share of the width that is drawn on */
async function draw(page: Page, width: number, share = 1): Promise<Picture> {
  const name = width <= SMALL ? 'icon-small.svg' : 'icon.svg'
  const svg = await readFile(join(folder, name), 'base64')
  const { png, pixels } = await page.evaluate(drawInPage, {
    url: `data:image/svg+xml;base64,${svg}`,
    width,
    // Whole pixels, so that edges stay sharp.
    margin: Math.round((width * (1 - share)) / 2),
  })
  return { width, png: Buffer.from(png, 'base64'), pixels: Uint8Array.from(pixels) }
}

interface Drawing {
  readonly url: string
  readonly width: number
  readonly margin: number
}

/** Runs in the page. */
async function drawInPage({ url, width, margin }: Drawing) {
  const image = new Image()
  image.src = url
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = width
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is no canvas')
  const drawn = width - 2 * margin
  context.drawImage(image, margin, margin, drawn, drawn)
  const { data } = context.getImageData(0, 0, width, width)
  const png = canvas.toDataURL('image/png').split(',')[1] ?? ''
  return { png, pixels: width <= 256 ? [...data] : [] }
}

async function drawAll(page: Page): Promise<void> {
  for (const width of linuxWidths) {
    const { png } = await draw(page, width)
    await writeFile(join(folder, `${width}x${width}.png`), png)
  }
  const forWindows: Picture[] = []
  for (const width of windowsWidths) forWindows.push(await draw(page, width))
  await writeFile(join(folder, 'icon.ico'), windowsIcon(forWindows))

  const forApple = new Map<number, Uint8Array>()
  for (const width of appleWidths) forApple.set(width, (await draw(page, width, APPLE_SHARE)).png)
  await writeFile(join(folder, 'icon.icns'), appleIcon(forApple))
}

if (!provideChromium()) process.exit(1)
await withTemporaryFolder('icons', async (profile) => {
  const { page, close } = await inChromium(profile)
  try {
    await drawAll(page)
  } finally {
    await close()
  }
})
