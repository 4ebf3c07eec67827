/** A function that makes its value when it is first asked for: tables cost a process nothing that does not read news. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
