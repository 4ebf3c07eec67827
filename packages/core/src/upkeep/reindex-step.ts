import { indexArticle } from '../articles/index-article.ts'
import type { StoredArticle } from '../articles/stored-article.ts'
import { analyserVersion } from '../language/analyser-version.ts'
import type { Store } from '../store.ts'
import { resolveTopic } from '../topics/resolve-topic.ts'
import { isSectionTopic } from '../topics/section-topic.ts'
import type { Topic } from '../topics/topic.ts'
import type { IndexedAnew, IndexProgress } from './index-store.ts'

/** What a step indexed anew. `more`: not all is done yet. */
export type Reindexed = { readonly articles: number; readonly topics: number; readonly more: boolean }

/**
 * One step of indexing anew what an older analyser has indexed, at most `limit` articles or topics; nothing where all
 * is of this version. A step that another process has made meanwhile counts as none.
 */
export async function reindexStep(
  store: Pick<Store, 'index' | 'words'>,
  { limit, version = analyserVersion }: { limit: number; version?: number },
): Promise<Reindexed> {
  const from = await store.index.progress(version)
  if (!from) return { articles: 0, topics: 0, more: false }
  return from.phase === 'articles' ? articlesStep(store, from, limit) : topicsStep(store, from, limit)
}

async function articlesStep(
  { index }: Pick<Store, 'index'>,
  from: IndexProgress,
  limit: number,
): Promise<Reindexed> {
  const articles = await index.articlesBelow(from.id, { limit })
  const last = articles.at(-1)
  const to: IndexProgress = last ? { ...from, id: last.id } : { ...from, phase: 'topics', id: 0 }
  const isOurs = await index.putArticles(await indexAll(articles), { from, to })
  return { articles: isOurs ? articles.length : 0, topics: 0, more: true }
}

/** Articles between which others get their turn: each takes some milliseconds. */
const articlesAPause = 10

async function indexAll(articles: readonly StoredArticle[]): Promise<IndexedAnew[]> {
  const indexed: IndexedAnew[] = []
  for (const [place, { id, publishedAt, article, summary }] of articles.entries()) {
    if (place % articlesAPause === 0) await new Promise((resolve) => setTimeout(resolve))
    indexed.push({ id, publishedAt, ...indexArticle(article, summary) })
  }
  return indexed
}

async function topicsStep(
  { index, words }: Pick<Store, 'index' | 'words'>,
  from: IndexProgress,
  limit: number,
): Promise<Reindexed> {
  const topics = await index.topicsAbove(from.id, { limit })
  const last = topics.at(-1)
  const to = last ? { ...from, id: last.id } : null
  const resolved: Topic[] = []
  for (const topic of topics) resolved.push(await resolveAgain(topic, { words }))
  const isOurs = await index.putTopics(resolved, { from, to })
  return { articles: 0, topics: isOurs ? topics.length : 0, more: to !== null }
}

/** Words that mean nothing any more keep the terms that they had. */
async function resolveAgain(topic: Topic, store: Pick<Store, 'words'>): Promise<Topic> {
  if (isSectionTopic(topic)) return topic
  const found = await resolveTopic(topic.label, store)
  return found ? { ...topic, key: found.key, terms: found.terms } : topic
}
