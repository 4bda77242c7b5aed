/** How wide the panels beside the article are at first, in CSS pixels. */
export const panelWidths = { claims: 300, inspector: 360 }
