import { css } from './css.ts'

/** Down to 360 CSS pixels. */
export const narrowStyle = css`
  @media (max-width: 34rem) {
    body {
      padding: 1.25rem 1rem 3rem;
    }
    h1 {
      font-size: 1.75rem;
    }
    .facts > div {
      grid-template-columns: 1fr;
    }
    .answers {
      display: block;
    }
    .answers > div {
      display: block;
      margin-bottom: 0.5rem;
    }
    .claim {
      padding: 1rem;
    }
    .galley {
      padding-block: 1.25rem;
    }
  }
`
