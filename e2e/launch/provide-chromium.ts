import { findChromium, findHeadlessChromium } from '../host/chromium/find-chromium.ts'
import { installPackages } from './install-packages.ts'

/**
 * Sees to it that there is a Chromium: on Debian and as root its package manager brings one, elsewhere that
 * is the person's to do.
 *
 * @returns `false` if there is none; what to do is on the screen
 */
export function provideChromium(): boolean {
  if (findChromium() !== null) return true
  if (installPackages(['chromium']) && findChromium() !== null) return true
  console.error('Please install Chromium or Chrome, or name one in CHROMIUM_PATH, and start again.')
  return false
}

/**
 * As `provideChromium`, for pages that nobody looks at. Where the headless shell can be had unasked it is, as it
 * starts in half the time at most; any Chromium does.
 */
export function provideHeadlessChromium(): boolean {
  const isOfPackages = process.platform === 'linux' && !process.env.CHROMIUM_PATH
  if (isOfPackages && findHeadlessChromium() === findChromium()) {
    installPackages(['chromium-headless-shell'])
  }
  return findHeadlessChromium() !== null || provideChromium()
}
