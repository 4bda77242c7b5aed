import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AfterPackContext } from 'electron-builder'
import plist from 'plist'

/**
 * Takes out of a Mac app's `Info.plist` what comes with Electron for apps of other kinds: the leave to load
 * over plain HTTP, and the sentences that ask for camera, microphone and Bluetooth.
 */
export async function quietInfo(context: AfterPackContext): Promise<void> {
  if (context.electronPlatformName !== 'darwin') return
  const app = `${context.packager.appInfo.productFilename}.app`
  const file = join(context.appOutDir, app, 'Contents/Info.plist')
  const info = plist.parse(await readFile(file, 'utf8')) as Record<string, plist.PlistValue>
  const kept = Object.entries(info).filter(([key]) => !isLeave(key))
  await writeFile(file, plist.build(Object.fromEntries(kept)))
}

function isLeave(key: string): boolean {
  return key === 'NSAppTransportSecurity' || /^NS\w+UsageDescription$/.test(key)
}
