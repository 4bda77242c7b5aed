/** Whether what is dragged leaves the element that listens, and does not only go from one thing within it to another. */
export function isLeaving({ currentTarget, relatedTarget }: DragEvent): boolean {
  const isWithin =
    currentTarget instanceof Node &&
    relatedTarget instanceof Node &&
    currentTarget.contains(relatedTarget)
  return !isWithin
}
