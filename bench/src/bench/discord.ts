import { splitSentences } from '@khabar/core'
import { defineArea, type Row } from '../areas/area.ts'
import { guildRows } from '../bots/guild-rows.ts'
import { mixedQuestions } from '../bots/mixed-questions.ts'
import { openPair } from '../bots/open-pair.ts'
import { replyRows } from '../bots/reply-rows.ts'
import { madeArchive } from '../corpus/made-archive.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { quantile } from '../score/statistics.ts'
import { ceilingRows } from '../sending/ceiling-rows.ts'
import { madeDigest } from '../sending/made-digest.ts'

const ARTICLES = 100_000
const READERS = 100_000
const PLACE = { platform: 'discord', people: 50, guilds: 1, channels: 20, roles: 15 } as const
const ROUNDS = 3
const PACE = { perSecond: 40, seconds: 8 }
/** Above the 50 requests a second that discord.js lets through, acknowledgements apart. */
const BUSY = { perSecond: 80, seconds: 5 }

/**
 * The bot over a full store against a local Discord: from the interaction on the gateway to the answer that is seen,
 * beside a bare client that answers a constant text; memory for each server; posts a second.
 */
export const discord = defineArea({
  name: 'discord',
  needs: [],
  async run({ progress }) {
    return [...(await replies(progress)), ...(await guildRows(progress)), ...(await posts(progress))]
  },
})

async function replies(progress: (text: string) => void): Promise<Row[]> {
  const archive = madeArchive()
  progress(`stores ${ARTICLES} articles and ${READERS} readers`)
  const pair = await openPair(archive, PLACE, { articles: ARTICLES, readers: READERS })
  const questions = mixedQuestions(archive, { size: ARTICLES, count: 100, seed: 11 })
  try {
    progress(`asks ${PACE.perSecond} questions a second for ${PACE.seconds} s, ${ROUNDS} times each`)
    const rounds = await pair.race({ questions, ...PACE }, ROUNDS)
    progress(`asks ${BUSY.perSecond} a second for ${BUSY.seconds} s`)
    const busy = await pair.askOurs({ questions, ...BUSY })
    const firsts = rounds.ours.flat().map(({ firstMs }) => firstMs)
    const note = 'to the acknowledgement'
    return [
      ...replyRows(rounds, { prefix: 'reply', peer: 'discordjs', note: `${PACE.perSecond} a second` }),
      { key: 'first_p50_ms', value: quantile(firsts, 0.5), note },
      { key: 'first_p99_ms', value: quantile(firsts, 0.99), note },
      {
        key: 'busy_p99_ms',
        value: quantile(
          busy.answers.map(({ finishedMs }) => finishedMs),
          0.99,
        ),
        note: `${BUSY.perSecond} a second for ${BUSY.seconds} s`,
      },
    ]
  } finally {
    pair.close()
  }
}

async function posts(progress: (text: string) => void): Promise<Row[]> {
  const { articles } = await readNewsroom()
  const message = madeDigest(articles.flatMap(({ text }) => splitSentences(text)))
  const rows = await ceilingRows(message, progress, ['discord'])
  return rows.map((row) => ({
    ...row,
    key: row.key === 'vs_bare_discord' ? 'vs_bare_rest' : 'posts_per_second',
  }))
}
