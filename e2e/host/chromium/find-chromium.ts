import { existsSync } from 'node:fs'
import { join } from 'node:path'

const usualPlaces: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
}

/** Chromium without its own windows, menus and services: a page as Electron has one, and a start in half the time at most. */
const headlessShells: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium-headless-shell'],
}

/** The path of a Chromium on this machine, or `null`. `CHROMIUM_PATH` goes before the usual places. */
export function findChromium(): string | null {
  return firstThatIsThere(usualPlaces)
}

/** As `findChromium`, for pages that nobody looks at: the headless shell where there is one. */
export function findHeadlessChromium(): string | null {
  return firstThatIsThere(headlessShells) ?? findChromium()
}

function firstThatIsThere(places: typeof usualPlaces): string | null {
  const { CHROMIUM_PATH } = process.env
  const candidates = CHROMIUM_PATH ? [CHROMIUM_PATH] : (places[process.platform] ?? [])
  return candidates.find((path) => existsSync(path)) ?? null
}
