/** Returns the arithmetic mean; `NaN` of nothing. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

/** Returns the value below which `share` (0 to 1) of the values lie, between neighbours by proportion; `NaN` of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const place = (sorted.length - 1) * share
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** Returns the middle value. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Returns the sum. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
