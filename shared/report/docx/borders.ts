const none = { style: 'none', size: 0, color: 'auto' } as const

/** A table that is a way to set things beside each other, not a grid. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
