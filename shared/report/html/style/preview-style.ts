import { css } from './css.ts'

/**
 * What only the preview in the app has: of a long report no more is laid out than is near the window. How high the rest
 * is, is guessed until one comes there, which a way that takes its time would run past.
 */
export const previewStyle = css`
  html {
    scroll-behavior: auto;
  }
  .claim,
  .galley > * {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 30rem;
  }
  .galley > * {
    contain-intrinsic-block-size: auto 6rem;
  }
`
