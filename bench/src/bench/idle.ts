import { defineArea } from '../areas/area.ts'
import { spreadOf } from '../measure/race-rows.ts'
import { median } from '../score/statistics.ts'
import { openBothServers } from '../sending/open-both-servers.ts'
import { openNewsroom } from '../sending/open-newsroom.ts'
import { startKhabar } from '../sending/start-khabar.ts'

const ARTICLES = 10_000
const RUNS = 3
/** The first tick is over by then. */
const IDLE_MS = 10_000

/** What `khabar start` with both bots needs while nobody asks and ten thousand articles are stored. */
export const idle = defineArea({
  name: 'idle',
  needs: [],
  async run({ progress }) {
    progress(`stores ${ARTICLES} articles`)
    const newsroom = await openNewsroom(ARTICLES)
    const servers = await openBothServers()
    try {
      progress(`starts both bots ${RUNS} times and looks after ${IDLE_MS / 1000} s`)
      const starts = []
      for (let round = 0; round < RUNS; round++) {
        starts.push(await startKhabar(newsroom.path, servers, { idleMs: IDLE_MS }))
      }
      const memory = starts.map(({ rssMb }) => rssMb)
      const seconds = starts.map((start) => start.seconds)
      return [
        { key: 'rss_mb', value: median(memory), note: `after ${IDLE_MS / 1000} s; ${spreadOf(memory)}` },
        { key: 'start_seconds', value: median(seconds), note: `until both bots run; ${spreadOf(seconds)}` },
        {
          key: 'bytes_per_article',
          value: newsroom.bytes / ARTICLES,
          note: 'of the SQLite file, indexes included',
        },
      ]
    } finally {
      servers.close()
      newsroom.remove()
    }
  },
})
