import { startNewsroom } from '@khabar/cli/newsroom'
import { silentLog, storeArticle } from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { defineArea, type Row } from '../areas/area.ts'
import { newsOf } from '../contenders/news-of.ts'
import { readStoryPairs, type StoryArticle, type StoryPair } from '../corpus/read-story-pairs.ts'

/**
 * Stories: of pairs of articles that the desk put into one story, the share that tell one event, and of the pairs that
 * do, the share that it put into one. Articles are stored in the order of publication, as a poll would, all into one
 * store. Figures are of the test half of our own pairs; `dev_…` is the half that the rules were tuned on, `newsroom_…`
 * every pair of the sample newsroom.
 */
export const stories = defineArea({
  name: 'stories',
  needs: [],
  async run() {
    const { articles, pairs } = readStoryPairs()
    const storyOf = await placeArticles(articles)
    return [
      ...rowsOf(pairs.filter(({ half }) => half === 'test').map(judgedBy(storyOf)), ''),
      ...rowsOf(pairs.filter(({ half }) => half === 'dev').map(judgedBy(storyOf)), 'dev_'),
      ...rowsOf(await newsroomPairs(), 'newsroom_'),
    ]
  },
})

/** A pair with what is true of it and what the desk made of it. */
type Judged = {
  readonly name: string
  readonly label: string
  readonly isOne: boolean
  readonly isJoined: boolean
}

function judgedBy(storyOf: ReadonlyMap<string, number>): (pair: StoryPair) => Judged {
  return ({ a, b, label }) => ({
    name: `${a}–${b}`,
    label,
    isOne: label !== 'other-event' && label !== 'unrelated',
    isJoined: storyOf.get(a) === storyOf.get(b),
  })
}

/** Stores the articles, oldest first, as if they came from as many outlets; gives their stories by their ids. */
async function placeArticles(articles: readonly StoryArticle[]): Promise<Map<string, number>> {
  const store = await openSqliteStore(':memory:')
  try {
    const names = [...new Set(articles.map(({ outlet }) => outlet))]
    const settings = names.map((name, index) => ({
      name,
      url: `https://o${index}.invalid/feed`,
      format: 'feed' as const,
    }))
    await store.sources.configure(settings, Temporal.Instant.from('2026-11-01T00:00:00Z'))
    const sources = new Map((await store.sources.list()).map((source) => [source.name, source]))
    for (const { id, outlet, headline, paragraphs, ...told } of articles) {
      const source = sources.get(outlet)
      if (!source) throw new Error(`no source ${outlet}`)
      const article = { ...newsOf(headline, ''), ...told, paragraphs }
      const page = { article, teaserSets: [], previous: null, next: null }
      const item = { ...noItem, id, headline, publishedAt: told.publishedAt }
      await storeArticle(
        { source, item, page, announce: false },
        { store, now: () => told.publishedAt, log: silentLog },
      )
    }
    const stored = await Promise.all(articles.map((_, index) => store.articles.get(index + 1)))
    return new Map(stored.flatMap((article) => (article ? [[article.itemId, article.storyId] as const] : [])))
  } finally {
    await store.close()
  }
}

const noItem = {
  url: null,
  excerpt: null,
  contentHtml: null,
  byline: null,
  section: null,
  categories: [],
  images: [],
  modifiedAt: null,
}

async function newsroomPairs(): Promise<Judged[]> {
  const newsroom = await startNewsroom({ now: () => Temporal.Instant.from('2026-11-24T06:00:00Z') })
  await newsroom.close()
  const articles = newsroom.articles.toReversed()
  const storyOf = await placeArticles(articles.map((article) => ({ ...article, id: article.slug })))
  return articles.flatMap((one, index) =>
    articles.slice(index + 1).map((other) => ({
      name: `${one.slug}–${other.slug}`,
      label: one.story === other.story ? 'one event' : 'other events',
      isOne: one.story === other.story,
      isJoined: storyOf.get(one.slug) === storyOf.get(other.slug),
    })),
  )
}

function rowsOf(pairs: readonly Judged[], prefix: string): Row[] {
  const joined = pairs.filter(({ isJoined }) => isJoined)
  const wrong = joined.filter(({ isOne }) => !isOne)
  const one = pairs.filter(({ isOne }) => isOne)
  const missed = one.filter(({ isJoined }) => !isJoined)
  return [
    {
      key: `${prefix}precision`,
      value: share(joined.length - wrong.length, joined.length),
      // Of the test half only how many, so that nobody tunes on it.
      note: [`of ${joined.length} pairs joined`, ...(prefix === '' ? [] : wrong.map(({ name }) => name))]
        .slice(0, 6)
        .join(', '),
    },
    {
      key: `${prefix}recall`,
      value: share(one.length - missed.length, one.length),
      note: [`of ${one.length} pairs of one event`, ...countsOf(missed)].join(', '),
    },
  ]
}

/** `3 missed: rewrite`, a label each. */
function countsOf(missed: readonly Judged[]): string[] {
  return [...Map.groupBy(missed, ({ label }) => label)].map(
    ([label, all]) => `${all.length} missed: ${label}`,
  )
}

function share(count: number, of: number): number {
  return of === 0 ? 1 : count / of
}
