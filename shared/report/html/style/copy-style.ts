import { css } from './css.ts'

/** What only the checked copy has. Words that go and come are told by their lines, not by colour alone. */
export const copyStyle = css`
  .galley del {
    background: var(--disputed-tint);
    text-decoration: line-through 2px var(--disputed);
  }
  .galley ins {
    background: var(--verified-tint);
    text-decoration: underline 2px var(--verified);
    text-underline-offset: 0.15em;
  }
  .changes > li {
    margin-bottom: 1rem;
  }
  .changes .who {
    color: var(--quiet);
    font-size: 0.875rem;
  }
`
