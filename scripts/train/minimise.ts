/** A smooth function to be made small: its value at a point, with its gradient written into `gradient`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number

interface Step {
  readonly moved: Float64Array
  readonly turned: Float64Array
  readonly curvature: number
}

/** So many of the last steps tell of the curvature; 3 to 20 do (Nocedal & Wright, section 7.2). */
const MEMORY = 6
/** After so many it ends wherever it is. */
const MOST_STEPS = 300
/** A step that is halved so often moves nothing that a number could tell. */
const MOST_HALVINGS = 30
/** Armijo's condition (there, 3.4, with the usual constant): so much of the promised decrease must come true. */
const SUFFICIENT_DECREASE = 1e-4

/**
 * Finds the minimum of a convex function from zero on by L-BFGS (Nocedal & Wright, Numerical Optimization, 2nd ed.,
 * algorithms 7.4 and 7.5) with a backtracking line search; ends when a step gains less than `tolerance` of the value.
 */
export function minimise(size: number, objective: Objective, tolerance: number): Float64Array {
  let point = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = objective(point, gradient)
  const steps: Step[] = []
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const direction = directionFrom(gradient, steps)
    const next = search(objective, { point, gradient, value, direction })
    if (!next) break
    const moved = difference(next.point, point)
    const turned = difference(next.gradient, gradient)
    const curvature = dot(moved, turned)
    if (curvature > 0) steps.push({ moved, turned, curvature })
    if (steps.length > MEMORY) steps.shift()
    const gain = (value - next.value) / Math.max(1, Math.abs(value))
    ;({ point, gradient, value } = next)
    if (gain < tolerance) break
  }
  return point
}

/** The two-loop recursion: minus the gradient, bent by what the last steps showed of the curvature. */
function directionFrom(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const direction = gradient.map((slope) => -slope)
  const factors = steps.map(() => 0)
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    const step = steps[index]
    if (!step) continue
    const factor = dot(step.moved, direction) / step.curvature
    factors[index] = factor
    addTo(direction, step.turned, -factor)
  }
  const last = steps.at(-1)
  const scale = last
    ? last.curvature / dot(last.turned, last.turned)
    : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
  for (let index = 0; index < direction.length; index += 1)
    direction[index] = (direction[index] ?? 0) * scale
  for (const [index, { moved, turned, curvature }] of steps.entries())
    addTo(direction, moved, (factors[index] ?? 0) - dot(turned, direction) / curvature)
  return direction
}

interface Place {
  readonly point: Float64Array<ArrayBuffer>
  readonly gradient: Float64Array<ArrayBuffer>
  readonly value: number
}

function search(
  objective: Objective,
  { point, gradient, value, direction }: Place & { readonly direction: Float64Array },
): Place | null {
  const slope = dot(gradient, direction)
  for (let length = 1, halvings = 0; halvings < MOST_HALVINGS; length /= 2, halvings += 1) {
    const next = point.slice()
    addTo(next, direction, length)
    const nextGradient = new Float64Array(point.length)
    const nextValue = objective(next, nextGradient)
    if (nextValue <= value + SUFFICIENT_DECREASE * length * slope)
      return { point: next, gradient: nextGradient, value: nextValue }
  }
  return null
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0
  for (let index = 0; index < left.length; index += 1)
    sum += (left[index] ?? 0) * (right[index] ?? 0)
  return sum
}

function addTo(vector: Float64Array, other: Float64Array, factor: number): void {
  for (let index = 0; index < vector.length; index += 1)
    vector[index] = (vector[index] ?? 0) + factor * (other[index] ?? 0)
}

function difference(left: Float64Array, right: Float64Array): Float64Array {
  return left.map((value, index) => value - (right[index] ?? 0))
}
