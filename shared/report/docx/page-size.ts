/** A4 with its margins, in twentieths of a point. */
export const pageSize = { width: 11906, height: 16838 }
export const pageMargin = { top: 1304, bottom: 1304, left: 1247, right: 1247 }

/** Between the margins. */
export const pageWidth = pageSize.width - pageMargin.left - pageMargin.right
