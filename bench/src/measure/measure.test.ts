import { expect, it } from 'vitest'
import type { Lap, Race } from './race.ts'
import { quantileRow, ratioRows, speedRow, spreadOf } from './race-rows.ts'

const lap = (...totals: number[]): Lap => ({
  rounds: totals.map((total) => [total / 2, total / 2]),
  totals,
  peakMb: 1,
})
const run: Race = {
  inputs: 2,
  laps: new Map([
    ['khabar', lap(10, 20, 10)],
    ['peer', lap(50, 100, 60)],
  ]),
}

it('gives inputs a second of the median round, ours apart from the peers', () => {
  expect(speedRow('per_second', run)).toMatchObject({ value: 200, peers: { peer: 2000 / 60 } })
})

it('takes ratios within a round, so that a slow moment of the machine cancels out', () => {
  expect(ratioRows('vs_peer', run, 'peer')).toMatchObject([{ key: 'vs_peer', value: 5 }])
  expect(ratioRows('vs_absent', run, 'absent')).toEqual([])
})

it('takes quantiles over all inputs and rounds', () => {
  expect(quantileRow('p50_ms', run, 0.5).value).toBe(5)
})

it('says how many runs there were and how far apart they lie', () => {
  expect(spreadOf([9, 10, 12])).toBe('3 runs, 0.90–1.20 of the median')
})
