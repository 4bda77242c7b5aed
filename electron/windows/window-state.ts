import { join } from 'node:path'
import type { Rectangle } from 'electron'
import { Low } from 'lowdb'
import { z } from 'zod'
import { JsonAdapter } from '../storage/json-adapter.ts'

/** How the window was left; sizes and places in the system's points. */
export const WindowState = z.strictObject({
  width: z.int().min(1),
  height: z.int().min(1),
  /** `null` before it was ever moved. */
  position: z.strictObject({ x: z.int(), y: z.int() }).nullable(),
  maximised: z.boolean(),
  zoom: z.number().min(0.5).max(3),
})
export type WindowState = z.infer<typeof WindowState>

export const MINIMUM_SIZE = { width: 900, height: 600 } as const

const firstState: WindowState = {
  width: 1440,
  height: 900,
  position: null,
  maximised: false,
  zoom: 1,
}

/** Where the window's state is kept: `window.json` in the user data folder. */
export async function openWindowState(userData: string): Promise<Low<WindowState>> {
  const db = new Low(new JsonAdapter(join(userData, 'window.json'), WindowState), firstState)
  await db.read()
  return db
}

/**
 * Where to open the window: as it was left, as far as that is still on a screen.
 *
 * @param screens the parts of the screens that windows can use; at least one
 */
export function placeWindow(
  { width, height, position }: WindowState,
  screens: readonly Rectangle[],
): Partial<Rectangle> {
  const home = screens.find((screen) => position && isWithin(position, screen))
  const room = home ?? screens[0]
  return {
    width: Math.max(MINIMUM_SIZE.width, Math.min(width, room?.width ?? width)),
    height: Math.max(MINIMUM_SIZE.height, Math.min(height, room?.height ?? height)),
    ...(home && position),
  }
}

/** Far enough from the edge that a window with this corner can be taken by its title bar. */
const GRIP = 80

function isWithin({ x, y }: { x: number; y: number }, screen: Rectangle): boolean {
  return (
    x > screen.x - GRIP &&
    x < screen.x + screen.width - GRIP &&
    y >= screen.y &&
    y < screen.y + screen.height - GRIP
  )
}
