import { css } from './css.ts'

/** What only the checking copy has. */
export const historyStyle = css`
  .history {
    padding-left: 1.25rem;
    font-size: 0.875rem;
  }
  .history li {
    margin-bottom: 0.3rem;
  }
  .history time,
  .history bdi,
  .history .back {
    color: var(--quiet);
  }
  .history bdi::after {
    content: ' ·';
  }
`
