/**
 * What the app's own pages may do. Everything comes from the built files; Trusted Types leave one door,
 * Vue's own policy for its static templates.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'trusted-types vue claimdesk-worker',
  "require-trusted-types-for 'script'",
].join('; ')

/** The report preview is the report as it will be written: style of its own, and no script at all. */
const reportPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox',
].join('; ')

/** A page to be printed is a report with the app's own fonts in it. */
const printPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox',
].join('; ')

/**
 * The hidden page that takes documents apart runs the built scripts, fetches the document and does nothing
 * else. Its one Trusted Types policy makes inert documents. Their styles are refused: Chromium reads them recursively.
 */
const importerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'trusted-types default',
  "require-trusted-types-for 'script'",
].join('; ')

/** The hidden page that shows what is in a file decodes pictures as well; they come from where the file does. */
const previewerPolicy = `${importerPolicy}; img-src 'self'`

/** A picture is shown and does nothing, also where somebody opens it by its address. */
const picturePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox"

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const

export const pageHeaders = { ...common, 'Content-Security-Policy': pagePolicy } as const
export const reportHeaders = { ...common, 'Content-Security-Policy': reportPolicy } as const
export const printHeaders = { ...common, 'Content-Security-Policy': printPolicy } as const
export const previewerHeaders = { ...common, 'Content-Security-Policy': previewerPolicy } as const
export const pictureHeaders = { ...common, 'Content-Security-Policy': picturePolicy } as const
export const importerHeaders = { ...common, 'Content-Security-Policy': importerPolicy } as const
