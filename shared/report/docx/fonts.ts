/** Letters that Word has wherever it runs; LibreOffice has others of the same widths for them. */
export const fonts = { sans: 'Calibri', serif: 'Georgia', mono: 'Consolas' } as const
