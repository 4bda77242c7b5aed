export const zoomSteps = ['in', 'out', 'reset'] as const
export type ZoomStep = (typeof zoomSteps)[number]

/** Factors; 1 is the actual size. */
const zoomFactors = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** The factor after a step; at either end it stays. */
export function zoomAfter(factor: number, step: ZoomStep): number {
  switch (step) {
    case 'in':
      return zoomFactors.find((next) => next > factor + 0.01) ?? factor
    case 'out':
      return zoomFactors.findLast((next) => next < factor - 0.01) ?? factor
    case 'reset':
      return 1
  }
}
