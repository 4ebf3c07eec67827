import type { Area } from '../areas/area.ts'
import { claim } from './claim.ts'
import { discord } from './discord.ts'
import { fanout } from './fanout.ts'
import { feeds } from './feeds.ts'
import { hostile } from './hostile.ts'
import { idle } from './idle.ts'
import { ingest } from './ingest.ts'
import { memory } from './memory.ts'
import { parse } from './parse.ts'
import { poll } from './poll.ts'
import { query } from './query.ts'
import { queue } from './queue.ts'
import { send } from './send.ts'
import { start } from './start.ts'
import { store } from './store.ts'
import { summarise } from './summarise.ts'
import { telegram } from './telegram.ts'

/** All areas of `npm run bench`, in the order in which they run. A new one is a file and a line here. */
export const benchmarks: readonly Area[] = [
  parse,
  hostile,
  memory,
  feeds,
  summarise,
  store,
  query,
  ingest,
  fanout,
  queue,
  claim,
  send,
  telegram,
  discord,
  poll,
  idle,
  start,
]
