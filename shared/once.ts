/** Makes something when it is first asked for, and gives the same from then on. What fails to be made is tried anew. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => (made ??= { value: make() }).value
}
