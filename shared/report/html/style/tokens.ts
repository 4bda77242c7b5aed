import { css } from './css.ts'

/** Colours and letters, light and dark. On paper it is always light. */
export const tokens = css`
  :root {
    color-scheme: light dark;
    --page: #f3eee2;
    --paper: #fffdf8;
    --ink: #1d1b16;
    --quiet: #5f5a4f;
    --rule: #ddd5c3;
    --link: #234a80;
    --verified: #1a7a4f;
    --verified-tint: #dcefe3;
    --verified-deep: #c3e3d0;
    --disputed: #b3261e;
    --disputed-tint: #f9dedb;
    --disputed-deep: #f3c6c1;
    --contested: #b3261e;
    --contested-tint: #fbeecb;
    --contested-deep: #f5e0a3;
    --pending: #8a5a00;
    --pending-tint: #fbeecb;
    --pending-deep: #f5e0a3;
    --on-verdict: #ffffff;
    --serif:
      'Source Serif 4', 'Iowan Old Style', Charter, 'Bitstream Charter', Georgia, Cambria,
      'Noto Serif', 'DejaVu Serif', serif;
    --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif;
    --mono:
      ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
  }
  @media screen and (prefers-color-scheme: dark) {
    :root {
      --page: #191814;
      --paper: #22201b;
      --ink: #ece7db;
      --quiet: #aba493;
      --rule: #3f3b32;
      --link: #9dbdf0;
      --verified: #6fcf9f;
      --verified-tint: #1f3a2c;
      --verified-deep: #2a5340;
      --disputed: #ff9c92;
      --disputed-tint: #4a2522;
      --disputed-deep: #66322d;
      --contested: #ff9c92;
      --contested-tint: #40351a;
      --contested-deep: #5a4a22;
      --pending: #e6b84f;
      --pending-tint: #40351a;
      --pending-deep: #5a4a22;
      --on-verdict: #14120e;
    }
  }
`
