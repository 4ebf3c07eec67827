import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Source, type Store, silentLog, storeArticle } from '@khabar/core'
import type { Article, FeedItem } from '@khabar/parser'
import { openStore } from '@khabar/store'
import { startPostgres } from '@khabar/store/embedded-postgres'
import { defineArea, type Row } from '../areas/area.ts'
import { newsOf } from '../contenders/news-of.ts'
import { archiveSource } from '../corpus/archive-source.ts'
import { loadPostgresArchive } from '../corpus/load-postgres-archive.ts'
import { loadSqliteArchive } from '../corpus/load-sqlite-archive.ts'
import { type MadeArchive, madeArchive } from '../corpus/made-archive.ts'
import { timeEach } from '../measure/time-each.ts'
import { createRandom } from '../score/random.ts'
import { quantile, sum } from '../score/statistics.ts'

const [SMALL, LARGE] = [10_000, 1_000_000]
/** A quarter of a machine with 4 GB, as PostgreSQL's manual advises; it has 128 MB unless told. */
const BUFFERS = 'shared_buffers=1GB'
/** Stored and timed at each size, after others that warm the program up. */
const ARTICLES = 1_000
const WARM_UPS = 300
/** Words of an article's text, of its headline, and of a sentence. */
const [WORDS, HEADLINE, SENTENCE] = [200, 7, 20]

/**
 * Articles a second from text to stored story, index and vocabulary, one after the other as a source is read, in
 * archives of ten thousand and of a million articles.
 */
export const ingest = defineArea({
  name: 'ingest',
  needs: [],
  async run({ progress }) {
    const archive = madeArchive()
    const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'))
    const path = join(folder, 'khabar.db')
    try {
      const load: Load = async (options) => loadSqliteArchive(path, archive, options)
      const rows = await measure('sqlite', { database: path, archive, load, progress })
      return [...rows, ...(await measurePostgres(archive, progress))]
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
})

type Load = (options: { from: number; to: number; sourceId: number }) => Promise<void>

async function measurePostgres(archive: MadeArchive, progress: (text: string) => void): Promise<Row[]> {
  const server = await startPostgres({ settings: [BUFFERS] })
  try {
    const database = await server.createDatabase()
    const load: Load = (options) => loadPostgresArchive(database, archive, options)
    return await measure('postgres', { database, archive, load, progress })
  } finally {
    await server.remove()
  }
}

type Deps = {
  readonly database: string
  readonly archive: MadeArchive
  readonly load: Load
  readonly progress: (text: string) => void
}

async function measure(engine: string, { database, archive, load, progress }: Deps): Promise<Row[]> {
  const perSecond: number[] = []
  const rows: Row[] = []
  for (const size of [SMALL, LARGE]) {
    progress(`loads ${engine} up to ${size} articles`)
    const source = await withSource(database, async (source) => source)
    // What was stored at the smaller size has the ids behind it.
    const from = size === SMALL ? 1 : SMALL + WARM_UPS + ARTICLES + 1
    await load({ from, to: size, sourceId: source.id })
    progress(`stores ${WARM_UPS + ARTICLES} articles in ${engine}`)
    const times = await storeArticles(database, archive, size)
    perSecond.push((1000 * times.length) / sum(times))
    rows.push({
      key: `per_second_${size === SMALL ? '10k' : '1m'}_${engine}`,
      value: perSecond.at(-1) ?? Number.NaN,
      note: `${times.length} articles; p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`,
    })
  }
  const [small = Number.NaN, large = Number.NaN] = perSecond
  const key = engine === 'sqlite' ? 'flatness' : `flatness_${engine}`
  return [...rows, { key, value: large / small, note: 'articles a second at 1 M over 10 k' }]
}

async function withSource<T>(
  database: string,
  work: (source: Source, store: Store) => Promise<T>,
): Promise<T> {
  const store = await openStore(database)
  try {
    return await work(await archiveSource(store), store)
  } finally {
    await store.close()
  }
}

/** The milliseconds of each article. */
function storeArticles(database: string, archive: MadeArchive, size: number): Promise<number[]> {
  const made = Array.from({ length: WARM_UPS + ARTICLES }, (_, index) => madeNews(archive, size + 1 + index))
  const now = () => archive.timeOf(size + made.length + 1)
  return withSource(database, async (source, store) => {
    const add = async (article: Article) => {
      const page = { article, teaserSets: [], previous: null, next: null }
      const read = { source, item: itemOf(article), page, announce: false }
      if (!(await storeArticle(read, { store, now, log: silentLog })))
        throw new Error(`${article.url} was there before.`)
    }
    await timeEach(made.slice(0, WARM_UPS), add)
    return timeEach(made.slice(WARM_UPS), add)
  })
}

function madeNews(archive: MadeArchive, id: number): Article {
  const random = createRandom(id)
  const sentence = () => `${archive.text(random, SENTENCE).join(' ')}।`
  const lines = Array.from({ length: WORDS / SENTENCE }, sentence)
  const article = newsOf(archive.text(random, HEADLINE).join(' '), lines.join('\n'))
  return { ...article, url: `https://bench.invalid/${id}/`, publishedAt: archive.timeOf(id) }
}

function itemOf({ url, headline, publishedAt }: Article): FeedItem {
  return {
    id: url ?? headline,
    url,
    headline,
    excerpt: null,
    contentHtml: null,
    byline: null,
    section: null,
    categories: [],
    images: [],
    publishedAt,
    modifiedAt: null,
  }
}
