import { rootSwitches } from './root-switches.ts'

/** What Chromium's own services, offers and questions would do that an app in it does not have. */
const withoutServices = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-component-extensions-with-background-pages',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-field-trial-config',
  '--disable-breakpad',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
  '--disable-infobars',
  '--metrics-recording-only',
  // Else it asks the system for the key to a password store that it never needs.
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
]

/** A page is the app's alone: nothing holds it back, asks before it goes or brings it back as it was. */
const asInAnApp = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-back-forward-cache',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  // The app is asked, and denies them.
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-features=PaintHolding,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,DestroyProfileOnBrowserClose,' +
    'MediaRouter,OptimizationHints,NetworkTimeServiceQuerying,PreconnectToSearch,LensOverlay,AimEnabled,' +
    // Electron keeps no process for pages to come.
    'SpareRendererForSitePerProcess',
  '--allow-pre-commit-input',
  '--force-color-profile=srgb',
  '--disable-gpu',
  // Where a container has next to no shared memory.
  '--disable-dev-shm-usage',
  // As in Chromium and Electron by themselves; the headless shell has to be told.
  '--site-per-process',
]

/** Nothing leaves the computer, whatever a page finds. */
const offline = [
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  // The same by the name that the headless shell has for it.
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
]

/** Where nobody looks: a mouse, and scroll bars that take no room, as on a screen. */
const headless = [
  '--headless',
  '--hide-scrollbars',
  '--mute-audio',
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  // As an app that denies them: the headless shell does not even make windows that a page wants.
  '--block-new-web-contents',
  // Pictures are taken of what has just been drawn.
  '--enable-features=CDPScreenshotNewSurface',
]

/** What a Chromium is started with in which the app, or a page of its tests, is at home. */
export function chromiumArguments({
  isHeadless,
  language,
}: {
  readonly isHeadless: boolean
  readonly language: string
}): readonly string[] {
  return [
    ...withoutServices,
    ...asInAnApp,
    ...offline,
    ...(isHeadless ? headless : []),
    ...rootSwitches,
    `--lang=${language}`,
  ]
}
