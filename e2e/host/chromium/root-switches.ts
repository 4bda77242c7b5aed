/** As root Chromium starts only without its sandbox, and Electron with it. */
export const rootSwitches: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
