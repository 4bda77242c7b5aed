/// <reference types="vite/client" />

declare module '@fontsource-variable/*'

// For tools that do not read `.vue` files themselves; vue-tsc does, and checks their real types.
declare module '*.vue' {
  import type { Component } from 'vue'

  const component: Component
  export default component
}

/** As much of Trusted Types (W3C) as the page uses; TypeScript's DOM library does not have it yet. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL(input: string): string },
    ): { createScriptURL(input: string): string }
  }
}
