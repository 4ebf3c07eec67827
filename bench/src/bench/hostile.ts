import { parsePage } from '@khabar/parser'
import { defineArea } from '../areas/area.ts'
import { hostilePages } from '../corpus/hostile-pages.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'

const SMALL = 4_000
const FACTOR = 4
const RUNS = 5

/** How our time grows with the size of pages made to hurt: time at four times the size over four times the time. */
export const hostile = defineArea({
  name: 'hostile',
  needs: [],
  async run({ progress }) {
    return Object.entries(hostilePages).map(([name, pageOf]) => {
      progress(name)
      const [small, large] = [pageOf(SMALL), pageOf(FACTOR * SMALL)]
      const ratios = Array.from({ length: RUNS }, () => timeOf(large) / (FACTOR * timeOf(small)))
      const kilobytes = Math.round(Buffer.byteLength(large) / 1024)
      const note = `time over linear, to ${kilobytes} KB; ${spreadOf(ratios)}`
      return { key: `growth.${name.replaceAll(' ', '_')}`, value: median(ratios), note }
    })
  },
})

function timeOf(page: string): number {
  const started = performance.now()
  parsePage(page, { url: 'https://bench.invalid/khabar/' })
  return performance.now() - started
}
