import type { Row } from '../areas/area.ts'
import type { Job, Jobs } from '../contenders/jobs.ts'
import { median } from '../score/statistics.ts'
import { race } from './race.ts'
import { spreadOf } from './race-rows.ts'

/**
 * Returns how our time grows with size: the time for a large input over `factor` times the time for a small one.
 * 1 is linear, less is better than that, much more is not.
 */
export async function growthRow<Name extends Job>(
  job: Name,
  sizes: { small: Jobs[Name]['input']; large: Jobs[Name]['input']; factor: number; of: string },
  { rounds = 9, progress }: { rounds?: number; progress: (text: string) => void },
): Promise<Row> {
  const { small, large, factor, of } = sizes
  // The small input as often as it goes into the large one, so that both parts of a round take about as long.
  const inputs = [...Array.from({ length: factor }, () => small), large]
  const { laps } = await race(job, ['khabar'], inputs, { rounds, warmUps: 3, progress })
  const ratios = (laps.get('khabar')?.rounds ?? []).map((times) => {
    return (times.at(-1) ?? Number.NaN) / (factor * median(times.slice(0, -1)))
  })
  return { key: 'growth', value: median(ratios), note: `time over linear, ${of}; ${spreadOf(ratios)}` }
}
