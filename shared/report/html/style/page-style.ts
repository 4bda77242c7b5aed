import { css } from './css.ts'

export const pageStyle = css`
  * {
    box-sizing: border-box;
  }
  html {
    background: var(--page);
    scroll-behavior: smooth;
    scroll-padding-top: 1rem;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @media (prefers-reduced-motion: reduce) {
    html {
      scroll-behavior: auto;
    }
  }
  body {
    max-width: 52rem;
    margin: 0 auto;
    padding: 2.5rem 1.5rem 4rem;
    color: var(--ink);
    font: 1rem/1.55 var(--sans);
    overflow-wrap: anywhere;
  }
  a {
    color: var(--link);
    text-underline-offset: 0.15em;
  }
  a:focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 2px;
    border-radius: 2px;
  }
  :target {
    outline: 2px solid var(--link);
    outline-offset: 3px;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    margin: 3rem 0 1rem;
    padding-bottom: 0.4rem;
    border-bottom: 1px solid var(--rule);
    font-size: 1.25rem;
  }
  p,
  blockquote,
  ul,
  ol,
  dl,
  figure {
    margin: 0 0 0.75rem;
  }
  ul {
    padding-left: 1.25rem;
  }
  dd {
    margin: 0;
  }
  code {
    font: 0.875em var(--mono);
  }
  .text,
  .galley :is(p, li, h3, h4, h5, h6) {
    white-space: pre-line;
  }

  .logo {
    display: block;
    max-width: 14rem;
    max-height: 4rem;
    margin-bottom: 1rem;
  }
  .kicker {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    color: var(--quiet);
    font-size: 0.875rem;
  }
  .kicker b {
    color: var(--disputed);
  }
  h1 {
    margin: 0.5rem 0;
    font: 700 2.25rem/1.2 var(--serif);
  }
  .byline {
    color: var(--quiet);
    font: 1.0625rem/1.5 var(--serif);
  }
  .facts {
    display: grid;
    gap: 0.25rem 1.5rem;
    margin-top: 1.25rem;
    padding: 0.75rem 0;
    border-block: 1px solid var(--rule);
    font-size: 0.875rem;
  }
  /* The heading has its own rule. */
  h2 + .facts {
    margin-top: 0;
    padding-top: 0;
    border-top: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 10rem 1fr;
    gap: 0 1rem;
  }
  /* A hash stands on one line, also beside the report's options in a small window. */
  .facts code {
    font-size: 0.71875rem;
  }
  dt {
    color: var(--quiet);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.25rem;
    padding: 0;
    list-style: none;
    font-size: 0.9375rem;
  }
  .banner {
    margin: 1.5rem 0 0;
    padding: 1rem 1.25rem;
    border: 1px solid var(--disputed);
    border-left-width: 6px;
    border-radius: 6px;
    background: var(--paper);
  }
  .banner h2 {
    margin: 0 0 0.5rem;
    padding: 0;
    border: 0;
    color: var(--disputed);
  }
  .banner ul {
    margin: 0;
  }

  .sign {
    display: inline-block;
    min-width: 1.5em;
    height: 1.5em;
    border-radius: 0.75em;
    background: var(--pending);
    color: var(--on-verdict);
    font: 700 0.8em/1.5 var(--sans);
    text-align: center;
  }
  .sign.verified {
    background: var(--verified);
  }
  .sign.disputed {
    background: var(--disputed);
  }
  .sign.contested {
    border-radius: 0.75em 0.2em;
    background: linear-gradient(135deg, var(--verified) 50%, var(--disputed) 50%);
  }
  .bar {
    display: block;
    border-radius: 6px;
    background: var(--pending-tint);
  }
  .bar rect {
    stroke: var(--page);
    stroke-width: 1;
  }
  .bar text {
    fill: var(--on-verdict);
    font: 600 0.875rem var(--sans);
  }
  rect.verified {
    fill: var(--verified);
  }
  rect.disputed {
    fill: var(--disputed);
  }
  rect.pending {
    fill: var(--pending-deep);
  }
  .bar text.pending {
    fill: var(--ink);
  }
  .tally {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    margin-top: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .total {
    margin-bottom: 0.5rem;
    font-weight: 600;
  }
  .miniature {
    margin-top: 1.5rem;
    padding: 1.25rem;
    border: 1px solid var(--rule);
    border-radius: 6px;
    background: var(--paper);
  }
  .miniature svg {
    display: block;
    max-width: 100%;
    height: auto;
  }
  .miniature path {
    fill: none;
    stroke: var(--rule);
    stroke-width: 2;
  }
  .miniature .heading {
    stroke: var(--quiet);
    stroke-width: 3.5;
  }
  .miniature .mark {
    stroke-width: 4;
  }
  .miniature .verified {
    stroke: var(--verified);
  }
  .miniature .disputed {
    stroke: var(--disputed);
    stroke-width: 1.75;
    stroke-linejoin: round;
  }
  .miniature .contested {
    stroke: var(--contested);
    stroke-width: 1.25;
  }
  .miniature .pending {
    stroke: var(--pending);
    stroke-width: 3;
    stroke-dasharray: 2.5 1.5;
  }
  figcaption,
  .legend,
  .details,
  .none,
  .made-with {
    color: var(--quiet);
    font-size: 0.875rem;
  }
  figcaption {
    margin-top: 0.75rem;
  }
`
