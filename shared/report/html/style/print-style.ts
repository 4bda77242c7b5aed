import { css } from './css.ts'

/**
 * For A4 and Letter alike: the printer's paper decides. Page numbers and the word "draft" stand in the margins
 * where the browser can put them there.
 */
export const printStyle = css`
  @page {
    margin: 16mm 16mm 18mm;
    @bottom-right {
      content: counter(page) ' / ' counter(pages);
      color: #5f5a4f;
      font: 9pt var(--sans);
    }
  }
  @page draft {
    @top-right {
      content: 'DRAFT';
      color: #b3261e;
      font: bold 9pt var(--sans);
    }
  }
  @page brouillon {
    @top-right {
      content: 'BROUILLON';
      color: #b3261e;
      font: bold 9pt var(--sans);
    }
  }
  @media print {
    .draft {
      page: draft;
    }
    :lang(fr) > .draft {
      page: brouillon;
    }
    :root {
      --page: #ffffff;
      --paper: #ffffff;
    }
    html {
      font-size: 9.5pt;
    }
    body {
      max-width: none;
      padding: 0;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    nav,
    .to-mark {
      display: none;
    }
    a {
      color: inherit;
    }
    p,
    li {
      orphans: 3;
      widows: 3;
    }
    h2,
    h3,
    h4,
    h5,
    h6,
    .legend,
    dt {
      break-after: avoid;
    }
    .words,
    .answers,
    .evidence li,
    .checklist,
    .correction,
    .sources li,
    .miniature,
    .banner {
      break-inside: avoid;
    }
    .words,
    .tags {
      break-after: avoid;
    }
    /* Chromium leaves the space at which it breaks a line out of a PDF, unless it takes up room: words would run
       together for whoever hears the page, and in its outline. */
    h2,
    h4,
    bdi,
    .legend,
    .note,
    .text,
    .galley :is(p, li, h3, h4, h5, h6) {
      white-space: break-spaces;
    }
    .claim h3 {
      display: block;
    }
    /* A claim may go on over the page, each part of it in a frame of its own. */
    .claim {
      box-decoration-break: clone;
    }
    .claim {
      margin-bottom: 0.9rem;
      padding: 0.9rem 1.1rem;
    }
    h2 {
      margin-top: 2rem;
    }
    .tags li {
      border: 1px solid var(--rule);
    }
    .galley {
      padding: 0;
      border: 0;
    }
  }
`
