import { css } from './css.ts'

export const claimStyle = css`
  .galley {
    padding: 2rem clamp(1rem, 6vw, 3.5rem);
    border: 1px solid var(--rule);
    border-radius: 6px;
    background: var(--paper);
    font: 1.125rem/1.75 var(--serif);
  }
  .galley > :last-child {
    margin-bottom: 0;
  }
  .galley h3 {
    margin: 0 0 1rem;
    font-size: 1.625rem;
  }
  .galley h4,
  .galley h5,
  .galley h6 {
    margin: 1.5rem 0 0.5rem;
    font-size: 1.125rem;
  }
  .galley blockquote {
    padding-left: 1.25rem;
    border-left: 3px solid var(--rule);
  }
  mark {
    background: var(--pending-tint);
    color: inherit;
    text-decoration: underline 2px dotted var(--pending);
    text-decoration-skip-ink: none;
    text-underline-offset: 0.25em;
  }
  mark.overlap {
    background: var(--pending-deep);
  }
  mark.verified {
    background: var(--verified-tint);
    text-decoration: underline 2px solid var(--verified);
  }
  mark.verified.overlap {
    background: var(--verified-deep);
  }
  mark.disputed {
    background: var(--disputed-tint);
    text-decoration: underline 1.5px wavy var(--disputed);
  }
  mark.disputed.overlap {
    background: var(--disputed-deep);
  }
  mark.contested {
    background: var(--contested-tint);
    text-decoration: underline 1.5px double var(--contested);
  }
  mark.contested.overlap {
    background: var(--contested-deep);
  }
  .lines {
    line-height: 1.9;
  }
  .lines mark {
    color: var(--ink);
  }
  sup {
    font: 700 0.6875em/1 var(--sans);
    vertical-align: 0.55em;
    unicode-bidi: isolate;
  }
  .number {
    margin-inline: 0.15em 0.05em;
    padding: 0.15em 0.4em;
    border-radius: 0.8em;
    background: var(--pending);
    color: var(--on-verdict);
    text-decoration: none;
    white-space: nowrap;
  }
  .number.verified {
    background: var(--verified);
  }
  .number.disputed {
    background: var(--disputed);
  }
  .number.contested {
    border-radius: 0.8em 0.2em;
    background: linear-gradient(135deg, var(--verified) 50%, var(--disputed) 50%);
  }

  .claim {
    margin-bottom: 1.25rem;
    padding: 1.25rem 1.5rem;
    border: 1px solid var(--rule);
    border-radius: 6px;
    background: var(--paper);
  }
  .claim h3 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.6rem;
    margin: 0 0 0.75rem;
    font-size: 1rem;
  }
  .claim h4 {
    margin: 1.1rem 0 0.3rem;
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .claim > :last-child {
    margin-bottom: 0;
  }
  .claim h3 .label {
    color: var(--quiet);
    font-weight: 400;
  }
  .verdict.verified,
  .answer.verified {
    color: var(--verified);
  }
  .verdict.disputed,
  .answer.disputed,
  .missing {
    color: var(--disputed);
  }
  .verdict.contested,
  .answer.contested {
    color: var(--contested);
  }
  .verdict.pending,
  .answer.pending {
    color: var(--pending);
  }
  .to-mark {
    margin-inline-start: auto;
    font-size: 0.8125rem;
    font-weight: 400;
  }
  blockquote > :last-child {
    margin-bottom: 0;
  }
  .words {
    padding-left: 1rem;
    border-left: 4px solid var(--pending);
    font: 1.1875rem/1.5 var(--serif);
  }
  .verified .words {
    border-color: var(--verified);
  }
  .disputed .words {
    border-color: var(--disputed);
  }
  .contested .words {
    border-left: 5px double var(--contested);
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    padding: 0;
    list-style: none;
    font-size: 0.8125rem;
  }
  .tags li {
    padding: 0.1rem 0.65rem;
    border-radius: 1rem;
    background: var(--page);
  }
  .answers {
    display: grid;
    grid-template-columns: max-content max-content 1fr;
    gap: 0.15rem 1rem;
  }
  .answers > div {
    display: contents;
  }
  .answers dt {
    grid-column: 1;
  }
  .answer {
    font-weight: 600;
  }
  .given {
    grid-column: 3;
    color: var(--quiet);
    font-size: 0.875rem;
    line-height: 1.75;
  }
  .correction,
  .passage {
    font-family: var(--serif);
  }
  .correction {
    padding: 0.6rem 1rem;
    border: 1px dashed var(--quiet);
    border-radius: 4px;
  }
  .passage {
    font-style: italic;
  }
  .evidence {
    padding: 0;
    list-style: none;
  }
  .evidence li {
    margin-bottom: 0.6rem;
    padding: 0.6rem 1rem;
    border: 1px solid var(--rule);
    border-left: 4px solid var(--quiet);
    border-radius: 6px;
  }
  .evidence p,
  .evidence blockquote {
    margin-bottom: 0.35rem;
  }
  .evidence li > :last-child {
    margin-bottom: 0;
  }
  .evidence .supports {
    border-left-color: var(--verified);
  }
  .evidence .contradicts {
    border-left-color: var(--disputed);
  }
  .supports .stance {
    color: var(--verified);
  }
  .contradicts .stance {
    color: var(--disputed);
  }
  .checklist {
    columns: 2 16rem;
    padding: 0;
    font-size: 0.875rem;
    list-style: '☑ ';
  }
  /* The sign has its room in each column. */
  .checklist li {
    margin-left: 1.4em;
    break-inside: avoid;
  }
  .note {
    color: var(--disputed);
  }
  .sources li {
    margin-bottom: 1rem;
    padding-left: 0.25rem;
  }
  .sources p {
    margin-bottom: 0.15rem;
  }
  footer {
    margin-top: 3rem;
    padding-top: 1px;
  }
  .made-with {
    margin-top: 2rem;
  }
`
