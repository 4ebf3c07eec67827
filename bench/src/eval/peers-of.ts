import type { Row } from '../areas/area.ts'

/** Returns the value of a row and of its peers: one figure computed from what each contender did. */
export function peersOf<Work>(
  byName: ReadonlyMap<string, Work>,
  figure: (work: Work) => number,
): Pick<Row, 'value' | 'peers'> {
  const figures = Object.fromEntries([...byName].map(([name, work]) => [name, figure(work)]))
  const { khabar = Number.NaN, ...peers } = figures
  return { value: khabar, peers }
}
