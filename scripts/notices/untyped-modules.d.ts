declare module 'spdx-expression-parse' {
  /** @throws Error where it is no SPDX licence expression */
  export default function parseLicence(expression: string): unknown
}

declare module 'electron-to-chromium/full-versions.js' {
  /** Electron's version → the version of Chromium in it. */
  const versions: Readonly<Record<string, string | undefined>>
  export default versions
}
