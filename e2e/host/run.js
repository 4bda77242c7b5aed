import { enableCompileCache } from 'node:module'

// In JavaScript, and before anything else is loaded: what is known from an earlier start is then neither stripped of
// its types nor compiled again, which takes as long as all the rest.
enableCompileCache()
await import('./host.ts')
