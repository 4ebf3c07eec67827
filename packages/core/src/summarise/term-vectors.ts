/** Terms with their weights, of length 1. */
export type TermVector = ReadonlyMap<string, number>

/** TF-IDF vectors of a text's sentences, given as terms; how rare a term is follows from the text itself. */
export function termVectorsOf(sentences: readonly (readonly string[])[]): TermVector[] {
  const counts = sentences.map((terms) => sumOf(terms.map((term) => [term, 1])))
  const holders = sumOf(
    counts.flatMap((count) => [...count.keys()].map((term): [string, number] => [term, 1])),
  )
  return counts.map((count) =>
    unitOf(
      [...count].map(([term, times]) => [
        term,
        (1 + Math.log(times)) * Math.log(1 + sentences.length / (holders.get(term) ?? 1)),
      ]),
    ),
  )
}

/** The direction of all vectors together: what the text as a whole is about. */
export function centroidOf(vectors: readonly TermVector[]): TermVector {
  return unitOf([...sumOf(vectors.flatMap((vector) => [...vector]))])
}

/** The cosine of two vectors of length 1. */
export function cosineOf(one: TermVector, other: TermVector): number {
  let sum = 0
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0)
  return sum
}

function sumOf(weights: readonly (readonly [string, number])[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [term, weight] of weights) sums.set(term, (sums.get(term) ?? 0) + weight)
  return sums
}

function unitOf(weights: readonly [string, number][]): TermVector {
  const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
  return new Map(weights.map(([term, weight]) => [term, weight / length]))
}
