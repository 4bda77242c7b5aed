import { claimStyle } from './claim-style.ts'
import { css } from './css.ts'
import { narrowStyle } from './narrow-style.ts'
import { pageStyle } from './page-style.ts'
import { printStyle } from './print-style.ts'
import { tokens } from './tokens.ts'

/**
 * The one style of all reports. The article stands on warm paper in a serif, everything else in the system's
 * sans; each verdict has a colour, a line and a sign. Contrast is 4.5:1 or more in both themes.
 */
export const reportStyle = [tokens, pageStyle, claimStyle, narrowStyle, printStyle].join('')

/** Where the report brings the app's own fonts with it. */
export const bundledFontStyle = css`
  :root {
    --serif: 'Source Serif 4 Variable', serif;
    --sans: 'Inter Variable', sans-serif;
  }
`
