import type { Correction, CorrectionDraft, CorrectionStore, EditState } from '@khabar/core'
import type { Kysely, Selectable } from 'kysely'
import { claimEdits, settleEdit } from './corrections-edits.ts'
import { messagesCarrying, replaceMessage } from './corrections-messages.ts'
import { restateArticle } from './corrections-restate.ts'
import { spreadMessage } from './corrections-spread.ts'
import { noteCheck, noteListed, pagesToCheck, watchedArticles } from './corrections-watch.ts'
import { withdrawArticle, withdrawStory } from './corrections-withdraw.ts'
import type { Engine } from './engine.ts'
import { instantOf } from './instants.ts'
import type { Schema } from './schema.ts'

/** What changed after it was sent, and the edits that tell readers. */
export function createCorrectionStore(db: Kysely<Schema>, engine: Engine): CorrectionStore {
  return {
    watched: (sourceId, itemIds, options) => watchedArticles(db, sourceId, itemIds, options),
    noteListed: (articleId, mark) => noteListed(db, articleId, mark),

    async pagesToCheck(options) {
      return (await pagesToCheck(db, options).execute()).map(({ id }) => id)
    },
    noteCheck: (articleId, check) => noteCheck(db, articleId, check),

    restate: (articleId, restated, correction) =>
      db.transaction().execute((trx) => restateArticle(trx, engine, articleId, { restated, correction })),
    withdrawArticle: (articleId, at) =>
      db.transaction().execute((trx) => withdrawArticle(trx, engine, articleId, at)),
    withdrawStory: (storyId, at) =>
      db.transaction().execute((trx) => withdrawStory(trx, engine, storyId, at)),

    async due(now, bounds) {
      return (await dueCorrections(db, { at: now.epochMilliseconds, ...bounds }).execute()).map(correctionOf)
    },
    async postpone(correctionId, dueAt) {
      const due_at = dueAt?.epochMilliseconds ?? null
      await db.updateTable('corrections').set({ due_at }).where('id', '=', correctionId).execute()
    },

    messagesOf: (storyId, page) => messagesCarrying(db, storyId, page),
    replaceMessage: (messageId, replacement) =>
      db.transaction().execute((trx) => replaceMessage(trx, engine, messageId, replacement)),
    spread: (messageId, options) =>
      db.transaction().execute((trx) => spreadMessage(trx, engine, messageId, options)),

    claimEdits: (claim) => db.transaction().execute((trx) => claimEdits(trx, engine, claim)),
    settleEdit: (edit, settlement) => settleEdit(db, edit, settlement),

    async countEdits(platform) {
      const rows = await db
        .selectFrom('edits')
        .select((eb) => ['state', eb.fn.countAll<number>().as('rows')])
        .$if(platform !== undefined, (query) => query.where('platform', '=', platform ?? ''))
        .groupBy('state')
        .execute()
      const counts: Record<EditState, number> = { pending: 0, sending: 0, done: 0, failed: 0, dropped: 0 }
      for (const { state, rows: count } of rows) counts[state] = Number(count)
      return counts
    },
  }
}

/** Corrections that are to be looked at, the earliest first. */
export function dueCorrections(db: Kysely<Schema>, { at, limit }: { at: number; limit: number }) {
  return db
    .selectFrom('corrections')
    .selectAll()
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
}

function correctionOf({ id, story_id, body, made_at }: Selectable<Schema['corrections']>): Correction {
  const draft: Omit<CorrectionDraft, 'at'> = JSON.parse(body)
  return { ...draft, id, storyId: story_id, at: instantOf(made_at) }
}
