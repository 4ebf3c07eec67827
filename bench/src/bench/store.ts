import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Store, sameEventQuery, splitSentences, unchosenSettings } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { defineArea, type Row } from '../areas/area.ts'
import { madeDraft, madeSince } from '../corpus/made-drafts.ts'
import { readNewsroom } from '../corpus/read-newsroom.ts'
import { timeEach } from '../measure/time-each.ts'
import { quantile, sum } from '../score/statistics.ts'

const SIZES = [1_000, 10_000]
const QUERIES = 300
/** How many candidates the bot's topic answer asks for. */
const CANDIDATES = 60
const READERS = 1_000
const CLAIM_LIMIT = 25

/**
 * The SQLite store in a file, filled to one and to ten thousand articles: how fast articles go in, how long "latest" and
 * a topic take then, and what claiming deliveries costs.
 */
export const store = defineArea({
  name: 'store',
  needs: [],
  async run({ progress }) {
    const { articles } = await readNewsroom()
    const sentences = articles.flatMap(({ text }) => splitSentences(text))
    const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
    const opened = await openSqliteStore(join(folder, 'khabar.db'))
    try {
      const rows: Row[] = []
      let filled = 0
      for (const size of SIZES) {
        progress(`fills up to ${size} articles and asks ${QUERIES} times`)
        rows.push(
          await fill(opened, sentences, { from: filled, to: size }),
          ...(await ask(opened, sentences, size)),
        )
        filled = size
      }
      progress(`claims ${READERS} deliveries`)
      return [...rows, ...(await deliver(opened))]
    } finally {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

/** Every third article continues the story of the one before it. */
async function fill(
  { articles, sources }: Store,
  sentences: readonly string[],
  { from, to }: { from: number; to: number },
): Promise<Row> {
  await sources.configure([{ name: 'भोर', url: 'https://bench.invalid/feed/', format: 'feed' }], madeSince)
  const [source] = await sources.list()
  const drafts = Array.from({ length: to - from }, (_, i) => madeDraft(sentences, from + i, source?.id ?? 0))
  let previous: number | null = null
  const times = await timeEach([...drafts.entries()], async ([index, draft]) => {
    const { storyId } = await articles.add(draft, {
      storyId: index % 3 === 2 ? previous : null,
      announce: false,
    })
    previous = storyId
  })
  return {
    key: `added_per_second_${to}`,
    value: (1000 * times.length) / sum(times),
    note: `${times.length} articles; p99 ${quantile(times, 0.99).toFixed(2)} ms`,
  }
}

async function ask({ articles, stories }: Store, sentences: readonly string[], size: number): Promise<Row[]> {
  const drafts = Array.from({ length: QUERIES }, (_, index) => madeDraft(sentences, size + index, 0))
  const from = madeSince.add({ minutes: size - 3 * 24 * 60 })
  const latest = await timeEach(drafts, () => stories.latest({ limit: 10 }))
  const topic = await timeEach(drafts, ({ terms }) =>
    stories.matching({ wanted: { term: terms[0] ?? '' } }, { limit: CANDIDATES }),
  )
  const similar = await timeEach(drafts, ({ fingerprint }) =>
    articles.similar({ wanted: sameEventQuery(fingerprint), from }, { limit: 120 }),
  )
  return [
    ...quantileRows(`latest_${size}`, latest),
    ...quantileRows(`topic_${size}`, topic),
    ...quantileRows(`similar_${size}`, similar),
  ]
}

async function deliver({ readers, outbox }: Store): Promise<Row[]> {
  const body = { kind: 'notice', text: 'नमस्ते', actions: [] } as const
  const messageId = await outbox.putMessage({ key: 'bench', body, storyIds: [], createdAt: madeSince })
  const drafts = []
  for (let index = 0; index < READERS; index++) {
    const reader = await readers.ensure({ platform: 'bench', address: String(index) }, NEW_READER)
    drafts.push({ readerId: reader.id, key: 'bench', messageId, lane: 'digest', dueAt: madeSince } as const)
  }
  const [queued = Number.NaN] = await timeEach([drafts], (all) => outbox.queue(all))
  const claims = await timeEach(Array.from({ length: READERS / CLAIM_LIMIT }), async () => {
    const { deliveries } = await outbox.claim({
      platform: 'bench',
      now: madeSince,
      limit: CLAIM_LIMIT,
      leaseMs: 60_000,
      perSecond: Number.POSITIVE_INFINITY,
    })
    if (deliveries.length !== CLAIM_LIMIT) throw new Error(`A claim gave ${deliveries.length} deliveries.`)
  })
  return [
    { key: 'queued_per_second', value: (1000 * READERS) / queued, note: `${READERS} deliveries at once` },
    ...quantileRows('claim', claims, `${CLAIM_LIMIT} deliveries each`),
  ]
}

const NEW_READER = {
  ...unchosenSettings,
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: [],
  digestAt: null,
  digestLength: 7,
  active: true,
  inactiveBecause: null,
  createdAt: madeSince,
} as const

function quantileRows(key: string, milliseconds: readonly number[], of = 'one call'): Row[] {
  const note = `${of}, ${milliseconds.length} runs`
  return [
    { key: `${key}_p50_ms`, value: quantile(milliseconds, 0.5), note },
    { key: `${key}_p99_ms`, value: quantile(milliseconds, 0.99), note },
  ]
}
