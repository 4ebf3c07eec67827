import type { Row } from '../areas/area.ts'
import { defineArea } from '../areas/area.ts'
import type { Question } from '../bots/crowd.ts'
import { mixedQuestions } from '../bots/mixed-questions.ts'
import { openPair, type Pair } from '../bots/open-pair.ts'
import { replyRows } from '../bots/reply-rows.ts'
import { madeArchive } from '../corpus/made-archive.ts'
import { quantile } from '../score/statistics.ts'

const ARTICLES = 100_000
const READERS = 100_000
/** Private chats that ask in turn: none comes near a reader's limit. */
const PEOPLE = 4_000
const ROUNDS = 3
/** Of each kind in a round. */
const QUESTIONS = 100
const IN_FLIGHT = 4
const STEADY = { perSecond: 500, seconds: 30 }
const WARM_UP = { perSecond: 500, seconds: 10 }
/** More than one poll brings. */
const CROWD = { inFlight: 200, questions: 9_000 }

/**
 * The bot over a full store against a local Telegram that it polls, from the update at the server to the bot's call
 * there; beside it grammY with its runner, which answers a constant text to the same updates.
 */
export const telegram = defineArea({
  name: 'telegram',
  needs: [],
  async run({ progress }) {
    const archive = madeArchive()
    progress(`stores ${ARTICLES} articles and ${READERS} readers`)
    const pair = await openPair(
      archive,
      { platform: 'telegram', people: PEOPLE },
      { articles: ARTICLES, readers: READERS },
    )
    const asked = (count: number, seed: number) => mixedQuestions(archive, { size: ARTICLES, count, seed })
    try {
      return [
        ...(await replies(pair, asked(QUESTIONS, 11), progress)),
        ...(await steady(pair, asked(2_000, 12), progress)),
        await ceiling(pair, asked(CROWD.questions / 3, 13), progress),
      ]
    } finally {
      pair.close()
    }
  },
})

async function replies(pair: Pair, questions: readonly Question[], progress: (text: string) => void) {
  const rows: Row[] = []
  for (const [prefix, inFlight] of [
    ['reply', IN_FLIGHT],
    ['alone', 1],
  ] as const) {
    progress(`asks ${questions.length} questions, ${inFlight} chats at a time, ${ROUNDS} times each`)
    const rounds = await pair.race({ questions, inFlight }, ROUNDS)
    rows.push(...replyRows(rounds, { prefix, peer: 'grammy', note: `${inFlight} chats at a time` }))
  }
  return rows
}

/** The store's pages, the readers' limits and compiled code are there once the warm-up is over. */
async function steady(
  pair: Pair,
  questions: readonly Question[],
  progress: (text: string) => void,
): Promise<Row[]> {
  progress(`asks ${STEADY.perSecond} a second for ${WARM_UP.seconds} and ${STEADY.seconds} s`)
  await pair.askOurs({ questions, ...WARM_UP })
  const before = await pair.memory()
  const { answers, seconds, waiting } = await pair.askOurs({ questions, ...STEADY })
  const after = await pair.memory()
  const times = answers.map(({ finishedMs }) => finishedMs)
  const note = `${answers.length} updates, ${STEADY.perSecond} a second`
  return [
    { key: 'answered_per_second_at_500', value: answers.length / seconds, note },
    { key: 'waiting_at_500', value: waiting, note: 'without an answer when the last update came' },
    { key: 'p50_ms_at_500', value: quantile(times, 0.5) },
    { key: 'p99_ms_at_500', value: quantile(times, 0.99) },
    {
      key: 'memory_growth_mb',
      value: after.rssMb - before.rssMb,
      note: `RSS, from ${before.rssMb.toFixed(0)} MB, after a collection; ${note}`,
    },
    {
      key: 'heap_growth_mb',
      value: after.heapMb - before.heapMb,
      note: `used heap, from ${before.heapMb.toFixed(1)} MB, after a collection`,
    },
  ]
}

async function ceiling(
  pair: Pair,
  questions: readonly Question[],
  progress: (text: string) => void,
): Promise<Row> {
  const { inFlight } = CROWD
  progress(`asks ${questions.length} questions, ${inFlight} chats at a time`)
  const [ours, bare] = [
    await pair.askOurs({ questions, inFlight }),
    await pair.askBare({ questions, inFlight }),
  ]
  return {
    key: 'updates_per_second',
    value: ours.answers.length / ours.seconds,
    peers: { grammy: bare.answers.length / bare.seconds },
    note: `${questions.length} updates, ${inFlight} chats at a time, each after its answer`,
  }
}
