import { createRandom } from './random.ts'
import { mean, quantile } from './statistics.ts'

/** A mean and the interval that holds it. */
export type Interval = { readonly mean: number; readonly low: number; readonly high: number }

/**
 * Returns the mean of paired differences `ours[i] - theirs[i]` with its percentile bootstrap interval.
 *
 * The same seed gives the same interval.
 *
 * @see Koehn, "Statistical Significance Tests for Machine Translation Evaluation", EMNLP 2004
 */
export function pairedBootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  { samples = 2000, confidence = 0.95, seed = 1 } = {},
): Interval {
  const differences = ours.map((value, index) => value - (theirs[index] ?? Number.NaN))
  const random = createRandom(seed)
  const means = Array.from({ length: samples }, () => resampledMean(differences, random))
  const tail = (1 - confidence) / 2
  return { mean: mean(differences), low: quantile(means, tail), high: quantile(means, 1 - tail) }
}

function resampledMean(values: readonly number[], random: () => number): number {
  let sum = 0
  for (let drawn = 0; drawn < values.length; drawn++) {
    sum += values[Math.floor(random() * values.length)] ?? 0
  }
  return sum / values.length
}
