import type * as Electron from 'electron'

/** Where the window stands is Chromium's business here; this screen has room for any. */
const workArea = { x: 0, y: 0, width: 1920, height: 1080 }

export const screen = {
  // The app looks at nothing but the work area.
  getAllDisplays: () => [{ workArea }] as unknown as Electron.Display[],
} satisfies Pick<Electron.Screen, 'getAllDisplays'>
