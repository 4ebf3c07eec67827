import type { IndexProgress, IndexStep, IndexStore, Topic } from '@khabar/core'
import type { Kysely, Transaction } from 'kysely'
import { storedArticleOf, storedArticles } from './article-rows.ts'
import type { Engine } from './engine.ts'
import { analyserMark, lockMark, readMark, writeMark } from './marks.ts'
import { putArticles } from './reindex-articles.ts'
import { putTopics } from './reindex-topics.ts'
import type { Schema } from './schema.ts'

/** The stored terms, and which analyser they are from. */
export function createIndexStore(db: Kysely<Schema>, engine: Engine): IndexStore {
  return {
    async progress(version) {
      const noted = notedIn(await readMark(db, analyserMark))
      if (noted && isCurrent(noted, version)) return null
      if (noted?.at?.version === version) return noted.at
      return db.transaction().execute((trx) => begin(trx, engine, version))
    },

    restart: (version) =>
      db.transaction().execute(async (trx) => {
        const noted = notedIn(await lockMark(trx, engine, analyserMark))
        await restart(trx, noted ?? { version: 0, at: null }, version)
      }),

    async articlesBelow(id, { limit }) {
      const rows = await storedArticles(db)
        .where('articles.id', '<', id)
        .orderBy('articles.id', 'desc')
        .limit(limit)
        .execute()
      return rows.map(storedArticleOf)
    },

    putArticles: (articles, step) =>
      db.transaction().execute((trx) => asStep(trx, engine, step, () => putArticles(trx, engine, articles))),

    async topicsAbove(id, { limit }) {
      const query = db.selectFrom('topics').selectAll().where('id', '>', id)
      const rows = await query.orderBy('id').limit(limit).execute()
      return rows.map(({ id, key, label, terms }): Topic => ({ id, key, label, terms: JSON.parse(terms) }))
    },

    putTopics: (topics, step) =>
      db.transaction().execute((trx) => asStep(trx, engine, step, () => putTopics(trx, topics))),
  }
}

/** `version`: what all terms are from, but for those that are being replaced (`at`). */
type Noted = { readonly version: number; readonly at: IndexProgress | null }

function notedIn(mark: unknown): Noted | null {
  // Written by this file only.
  return mark as Noted | null
}

/** A newer version is left alone: a process of an older program must not undo it. */
function isCurrent({ version, at }: Noted, wanted: number): boolean {
  return Math.max(version, at?.version ?? 0) > wanted || (version === wanted && at === null)
}

async function begin(
  trx: Transaction<Schema>,
  engine: Engine,
  version: number,
): Promise<IndexProgress | null> {
  const noted = notedIn(await lockMark(trx, engine, analyserMark))
  if (noted && isCurrent(noted, version)) return null
  if (noted?.at?.version === version) return noted.at
  if (noted) return restart(trx, noted, version)
  // A new database: whatever comes is of this version.
  await writeMark(trx, analyserMark, { version, at: null } satisfies Noted)
  return null
}

async function restart(trx: Transaction<Schema>, noted: Noted, version: number): Promise<IndexProgress> {
  const { last } = await trx
    .selectFrom('articles')
    .select((eb) => eb.fn.max('id').as('last'))
    .executeTakeFirstOrThrow()
  const at = { version, phase: 'articles', id: Number(last ?? 0) + 1 } as const
  await trx.deleteFrom('words').execute()
  await writeMark(trx, analyserMark, { ...noted, at } satisfies Noted)
  return at
}

/** Does the work where the progress is still what it was, and notes the next. */
async function asStep(
  trx: Transaction<Schema>,
  engine: Engine,
  { from, to }: IndexStep,
  work: () => Promise<void>,
): Promise<boolean> {
  const noted = notedIn(await lockMark(trx, engine, analyserMark))
  const at = noted?.at
  if (!noted || at?.version !== from.version || at.phase !== from.phase || at.id !== from.id) return false
  await work()
  const next: Noted = to ? { ...noted, at: to } : { version: from.version, at: null }
  await writeMark(trx, analyserMark, next)
  return true
}
