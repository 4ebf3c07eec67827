/**
 * Groups of indexes by average linkage: the two groups with the highest mean similarity join while it is at least
 * `threshold`. Members ascend; groups stand by their first member. Ties go to the lower indexes.
 *
 * @param similarities a symmetric row-major square of `count` × `count`
 */
export function clusterByAverage(
  similarities: Float64Array,
  { count, threshold }: { count: number; threshold: number },
): number[][] {
  const groups = Array.from({ length: count }, (_, index): number[] | null => [index])
  const sums = similarities.slice()
  for (let pair = closest(groups, sums); pair && pair.mean >= threshold; pair = closest(groups, sums)) {
    merge(groups, sums, pair)
  }
  return groups.filter((group) => group !== null).map((group) => group.toSorted((a, b) => a - b))
}

type Pair = { readonly left: number; readonly right: number; readonly mean: number }

function closest(groups: readonly (number[] | null)[], sums: Float64Array): Pair | null {
  let best: Pair | null = null
  const count = groups.length
  for (let left = 0; left < count; left++) {
    const size = groups[left]?.length ?? 0
    if (size === 0) continue
    for (let right = left + 1; right < count; right++) {
      const sum = sums[left * count + right] ?? 0
      if (sum === 0) continue
      const mean = sum / (size * (groups[right]?.length ?? 1))
      if (best === null || mean > best.mean) best = { left, right, mean }
    }
  }
  return best
}

function merge(groups: (number[] | null)[], sums: Float64Array, { left, right }: Pair): void {
  const count = groups.length
  groups[left] = [...(groups[left] ?? []), ...(groups[right] ?? [])]
  groups[right] = null
  for (let other = 0; other < count; other++) {
    const sum = (sums[left * count + other] ?? 0) + (sums[right * count + other] ?? 0)
    sums[left * count + other] = sum
    sums[other * count + left] = sum
    sums[right * count + other] = 0
    sums[other * count + right] = 0
  }
}
