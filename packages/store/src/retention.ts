import type { Compacted, CompactionStep } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Engine } from './engine.ts'
import { compactArticles } from './retention-articles.ts'
import { beginWalksAnew, compactDeliveries, compactListedItems, compactMessages } from './retention-ledger.ts'
import { compactQuestions } from './retention-questions.ts'
import { compactUpdates } from './retention-updates.ts'
import type { Schema } from './schema.ts'

const dayMs = 24 * 60 * 60_000
/** Rows of the ledger are many, and small beside an article with all that finds it. */
const rowsForAnArticle = 20
/** A busy bot gets a hundred a second: a step a minute must keep up with them. */
const updatesForAnArticle = 100

/** One step of compaction. See `Store.compact`. Rows go before what they refer to. */
export async function compact(
  db: Kysely<Schema>,
  engine: Engine,
  { now, articleDays, ledgerDays, limit }: CompactionStep,
): Promise<Compacted> {
  const daysAgo = (days: number) => now.epochMilliseconds - days * dayMs
  const ledger = { before: daysAgo(ledgerDays), limit: limit * rowsForAnArticle }
  const deliveries = await compactDeliveries(db, engine, ledger)
  const messages = await compactMessages(db, engine, ledger)
  const items = await compactListedItems(db, engine, { now, limit })
  const news = await compactArticles(db, engine, { now, before: daysAgo(articleDays), limit })
  const updates = await compactUpdates(db, { now, limit: limit * updatesForAnArticle })
  const questions = await compactQuestions(db, { before: daysAgo(articleDays), limit })
  const more = deliveries.more || messages.more || items.more || news.more || updates.more || questions.more
  if (!more) await beginWalksAnew(db)
  return {
    deliveries: deliveries.gone,
    messages: messages.gone,
    articles: news.articles,
    stories: news.stories,
    listedItems: items.gone,
    more,
  }
}
