/** A list in parts of at most `size`, in order: databases bind only so many values to one statement. */
export function chunksOf<T>(items: readonly T[], size = 500): T[][] {
  const chunks: T[][] = []
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size))
  return chunks
}
