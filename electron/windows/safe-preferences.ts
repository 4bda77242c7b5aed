import type { WebPreferences } from 'electron'

/**
 * What every window of the app has in common: a sandboxed process without Node, whose page shares nothing with its
 * preload, and none of the doors that a browser could open. `docs/security.md` says why.
 */
export const safePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
} as const satisfies WebPreferences

/** What the windows have in common that nobody sees: they ask nothing, and work though they are hidden. */
export const hiddenPreferences = {
  ...safePreferences,
  webgl: false,
  disableDialogs: true,
  backgroundThrottling: false,
} as const satisfies WebPreferences
