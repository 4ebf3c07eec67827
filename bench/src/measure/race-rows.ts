import type { Row } from '../areas/area.ts'
import { median, quantile } from '../score/statistics.ts'
import type { Lap, Race } from './race.ts'

/** Returns how many inputs a second each contender does (median of the rounds). */
export function speedRow(key: string, { inputs, laps }: Race): Row {
  const speeds = mapLaps(laps, ({ totals }) => (1000 * inputs) / median(totals))
  return { key, ...ownFirst(speeds), note: spreadOf(laps.get('khabar')?.totals ?? []) }
}

/** Returns how many times as fast as a peer we are: the median of the rounds' ratios; nothing where it did not run. */
export function ratioRows(key: string, { laps }: Race, peer: string): Row[] {
  const ours = laps.get('khabar')
  const theirs = laps.get(peer)
  if (ours === undefined || theirs === undefined) return []
  const ratios = theirs.totals.map((total, round) => total / (ours.totals[round] ?? Number.NaN))
  return [{ key, value: median(ratios), note: `times as fast; ${spreadOf(ratios)}` }]
}

/** Returns a quantile of the milliseconds for one input, over all inputs and rounds. */
export function quantileRow(key: string, { inputs, laps }: Race, share: number): Row {
  const values = mapLaps(laps, ({ rounds }) => quantile(rounds.flat(), share))
  const runs = laps.get('khabar')?.rounds.length ?? 0
  return { key, ...ownFirst(values), note: `${inputs} inputs × ${runs} runs` }
}

/** Returns the largest resident memory of each contender's process. */
export function peakRow(key: string, { laps }: Race): Row {
  return {
    key,
    ...ownFirst(mapLaps(laps, ({ peakMb }) => peakMb)),
    note: 'peak RSS of the process, runtime included',
  }
}

/** Says how many runs there were and how far apart they lie: `7 runs, 0.91–1.08 of the median`. */
export function spreadOf(values: readonly number[]): string {
  const middle = median(values)
  const [low, high] = [Math.min(...values) / middle, Math.max(...values) / middle]
  return `${values.length} runs, ${low.toFixed(2)}–${high.toFixed(2)} of the median`
}

function mapLaps(laps: ReadonlyMap<string, Lap>, value: (lap: Lap) => number): Record<string, number> {
  return Object.fromEntries([...laps].map(([name, lap]) => [name, value(lap)]))
}

function ownFirst({ khabar = Number.NaN, ...peers }: Record<string, number>): Pick<Row, 'value' | 'peers'> {
  return { value: khabar, peers }
}
