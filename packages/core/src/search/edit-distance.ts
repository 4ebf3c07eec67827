/**
 * How many letters must be changed, put in, left out or swapped with their neighbour to make one word of another.
 * Gives up, with `atMost + 1`, where it is more than that. Counted in UTF-16 units.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance (optimal string alignment)
 */
export function editDistance(a: string, b: string, { atMost }: { atMost: number }): number {
  if (Math.abs(a.length - b.length) > atMost) return atMost + 1
  let [before, row] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)] as [number[], number[]]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > atMost) return atMost + 1
    ;[before, row] = [row, next]
  }
  return Math.min(row[b.length] ?? 0, atMost + 1)
}
