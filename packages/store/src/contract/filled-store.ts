import { type Store, wordsOf } from '@khabar/core'
import { openDatabase } from '../open-database.ts'
import { openStore } from '../open-store.ts'
import {
  claimAtNoon,
  draftOf,
  goodPoll,
  messageOf,
  minutesAfter,
  noon,
  queueOne,
  readerAt,
  sourceNamed,
} from './samples.ts'

/** Makes a store with something in every table, and gives its database back. */
export async function makeFilledStore(database: string): Promise<string> {
  const store = await openStore(database)
  await fill(store)
  await store.close()
  await fillBeside(database)
  return database
}

async function fill(store: Store): Promise<void> {
  const source = await sourceNamed(store, 'उजाला')
  for (let index = 0; index < 40; index += 1) {
    const terms = ['पुल', `क${index}`]
    const publishedAt = minutesAfter(index)
    const words = wordsOf(terms, { headline: 'पुल' })
    await store.articles.add(draftOf(source.id, { itemId: `item ${index}`, terms, words, publishedAt }), {
      storyId: index % 3 === 0 ? null : 1,
      because: { kind: 'operator', did: 'merge', storyId: 7 },
      announce: true,
    })
  }
  const passed = [{ id: 'फ़ोटो', reason: 'no article', at: noon }]
  await store.sources.finishPoll(source.id, goodPoll, { waiting: [], passed, stored: [], resumeAt: noon })
  await store.questions.ensure('पुल कब खुला?', noon)
  const topic = await store.topics.ensure({ key: 'पुल', label: 'पुल', terms: ['पुल'] })
  for (const address of ['1', '2', '3']) {
    const reader = await readerAt(store, address, { quiet: { from: '22:00', until: '06:00' } })
    await store.topics.follow(reader.id, topic.id, noon)
    await queueOne(store, reader.id, { messageId: await messageOf(store, [1, 2]) })
  }
  const [delivery] = (await store.outbox.claim({ ...claimAtNoon, limit: 1 })).deliveries
  if (delivery) await store.outbox.settle(delivery, { state: 'sent', platformMessageId: '9', at: noon })
  const taken = { bot: 'telegram:7', ids: [41, 42] }
  await store.updates.take({ ...taken, holder: 'a', now: noon, leaseMs: 60_000 })
  await store.updates.keep({ bot: 'telegram:7', id: 42, body: '{"update_id":42}' })
}

/** Tables that stores fill in long stories only. */
async function fillBeside(database: string): Promise<void> {
  const { db, close } = await openDatabase(database)
  await db.deleteFrom('watched_articles').execute()
  await db.insertInto('watched_articles').values({ article_id: 1 }).execute()
  await db.insertInto('corrections').values({ story_id: 1, body: '{}', made_at: 0, due_at: null }).execute()
  const edit = { outbox_id: 1, message_id: 1, platform: 'telegram', state: 'done', due_at: 0 } as const
  await db
    .insertInto('edits')
    .values({ ...edit, attempts: 0, claim: 0 })
    .execute()
  const feed = { reader_id: 3, community: '7', owner: '8', role: null, posts: 'message', post: null } as const
  await db
    .insertInto('feeds')
    .values({ ...feed, is_owner_told: 0, alias: '{"name":"खेल डेस्क","key":"7/secret"}' })
    .execute()
  await db.deleteFrom('chat_pace').execute()
  await db.insertInto('chat_pace').values({ reader_id: 1, platform: 'telegram', next_at: 5 }).execute()
  await close()
}
