/** Resolves at the start of a frame, so many frames on. */
export async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame)
}

const { port1, port2 } = new MessageChannel()

/** Called while a frame is being made: resolves right after its style, layout and paint. */
export function painted(): Promise<unknown> {
  return new Promise((resolve) => {
    port1.onmessage = resolve
    port2.postMessage(null)
  })
}
