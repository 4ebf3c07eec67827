import type { Delivery, Store } from '@khabar/core'
import { type Kysely, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Schema } from '../schema.ts'
import { type CreateDatabase, createHarness } from './harness.ts'
import { claimAtNoon, messageOf, minutesAfter, noon, queueOne, readerAt, sourceNamed } from './samples.ts'

/** Numbers that stand nowhere else in the database. */
const address = '70090806050'
const readerId = 810_729_633

/** Every value of every table, as text, with the place where it stands. What the engines keep for themselves as well. */
async function everyValue(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  const values: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        values.push(`${name}.${column}: ${value instanceof Uint8Array ? Buffer.from(value) : String(value)}`)
  }
  return values
}

/** The reader's first message fails, all others arrive. */
function settle(store: Store, claimed: Delivery): Promise<void> {
  const own = claimed.readerId === readerId
  return store.outbox.settle(
    claimed,
    own && claimed.key === 'story:1'
      ? { state: 'failed', reason: `no chat ${address}`, at: noon }
      : { state: 'sent', platformMessageId: own ? `${address}:7` : '5:7', at: noon },
  )
}

/** What readers may have told of what is held on them, and how it ends. */
export function describePrivacy(createDatabase: CreateDatabase): void {
  const open = createHarness(createDatabase)

  /** A reader with something in every table, whose number stands nowhere else. */
  async function openWithReader() {
    const { store, connect } = await open()
    const db = await connect()
    const reader = await readerAt(store, address, { inactiveBecause: null, pictures: 'photo' })
    await db.updateTable('readers').set({ id: readerId }).where('id', '=', reader.id).execute()
    const other = await readerAt(store, '5')
    const [own, shared, muted] = await Promise.all(
      ['कबूतरबाज़ी', 'चुनाव', 'क्रिकेट'].map((label) =>
        store.topics.ensure({ key: label, label, terms: [label] }),
      ),
    )
    await store.topics.follow(readerId, own?.id ?? 0, noon)
    await store.topics.follow(readerId, shared?.id ?? 0, noon)
    await store.topics.mute(readerId, muted?.id ?? 0, minutesAfter(1))
    await store.topics.follow(other.id, shared?.id ?? 0, noon)
    const messageId = await messageOf(store)
    for (const id of [readerId, other.id])
      for (const key of ['story:1', 'story:2']) await queueOne(store, id, { key, messageId })
    for (const id of [readerId, other.id])
      await store.feeds.put({
        readerId: id,
        community: 'मोहल्ला',
        owner: address,
        role: null,
        posts: 'message',
        post: null,
        isOwnerTold: false,
        alias: null,
      })
    await queueOne(store, readerId, { key: 'story:3', dueAt: minutesAfter(5) })
    // A chat gets one message at a time.
    for (const minutes of [0, 1]) {
      const { deliveries } = await store.outbox.claim({ ...claimAtNoon, now: minutesAfter(minutes) })
      for (const claimed of deliveries) await settle(store, claimed)
    }
    const [row] = await db.selectFrom('outbox').select('id').where('reader_id', '=', readerId).execute()
    const edit = { state: 'pending', platform: 'telegram', due_at: 0, attempts: 0, claim: 0 } as const
    await db
      .insertInto('edits')
      .values({ ...edit, outbox_id: row?.id ?? 0, message_id: messageId, reason: `chat ${address} is slow` })
      .execute()
    return { store, db, other }
  }

  test('all that is held on a reader is told', async () => {
    const { store } = await openWithReader()
    const held = await store.privacy.holdings(readerId)
    expect(held?.reader).toMatchObject({
      platform: 'telegram',
      address,
      digestTimes: ['07:00'],
      pictures: 'photo',
    })
    expect(held?.topics.map(({ label, kind, chosenAt }) => [label, kind, String(chosenAt)])).toEqual([
      ['कबूतरबाज़ी', 'follow', '2026-11-24T12:00:00Z'],
      ['चुनाव', 'follow', '2026-11-24T12:00:00Z'],
      ['क्रिकेट', 'mute', '2026-11-24T12:01:00Z'],
    ])
    expect(held?.deliveries.map(({ key, state }) => `${key} ${state}`)).toEqual([
      'story:3 pending',
      'story:2 sent',
      'story:1 failed',
    ])
    expect(held?.deliveries[2]).toMatchObject({ reason: `no chat ${address}`, settledAt: noon })
    expect(held?.deliveries[0]?.message).toMatchObject({ kind: 'notice' })
    expect(held?.feeds.map(({ community }) => community)).toEqual(['मोहल्ला', 'मोहल्ला'])
    expect(await store.privacy.holdings(7_777)).toBeNull()
  })

  test('after a reader is forgotten, their address and number stand in no column of any table', async () => {
    const { store, db } = await openWithReader()
    const traces = async () =>
      (await everyValue(db)).filter((value) => value.includes(address) || value.includes(String(readerId)))
    // The reader, three topics, three rows and their chat's pace, a feed and two owners, an edit.
    expect((await traces()).length).toBeGreaterThan(10)
    expect(await store.privacy.forget(readerId)).toBe(true)
    // SQLite's own note of the greatest number it ever gave.
    const left = (await traces()).filter((value) => !value.startsWith('sqlite_sequence.'))
    expect(left).toEqual([])
    expect((await everyValue(db)).filter((value) => value.includes('कबूतरबाज़ी'))).toEqual([])
    expect(await store.readers.find({ platform: 'telegram', address })).toBeNull()
  })

  test('what was sent to readers who are forgotten is still counted, and nothing is sent to them', async () => {
    const { store, db, other } = await openWithReader()
    const before = await store.outbox.count('telegram')
    expect(before).toMatchObject({ sent: 3, failed: 1, pending: 1 })
    await store.privacy.forget(readerId)
    await store.privacy.forget(other.id)
    expect(await store.outbox.count('telegram')).toMatchObject({ sent: 3, failed: 1, pending: 0 })
    const rows = await db.selectFrom('outbox').select(['reader_id', 'platform_message_id']).execute()
    expect(new Set(rows.map(({ reader_id }) => reader_id)).size).toBe(1)
    expect(rows.every(({ platform_message_id }) => platform_message_id === null)).toBe(true)
    const later = { ...claimAtNoon, now: minutesAfter(60) }
    expect((await store.outbox.claim(later)).deliveries).toEqual([])
  })

  test('a topic that others chose stays theirs', async () => {
    const { store, other } = await openWithReader()
    await store.privacy.forget(readerId)
    expect((await store.topics.followedBy(other.id)).map(({ label }) => label)).toEqual(['चुनाव'])
    expect(await store.topics.find('क्रिकेट')).toBeNull()
  })

  test('a reader who comes back is a new one', async () => {
    const { store } = await openWithReader()
    await store.privacy.forget(readerId)
    const again = await readerAt(store, address)
    expect(again.id).not.toBe(readerId)
    expect(await store.privacy.holdings(again.id)).toMatchObject({ topics: [], feeds: [], deliveries: [] })
  })

  test('a message that was on its way when its reader was forgotten is settled without a trace', async () => {
    const { store, db } = await open().then(async ({ store: made, connect }) => ({
      store: made,
      db: await connect(),
    }))
    await sourceNamed(store, 'उजाला')
    const reader = await readerAt(store, address)
    await queueOne(store, reader.id)
    const [claimed] = (await store.outbox.claim(claimAtNoon)).deliveries
    expect(claimed).toMatchObject({ address })
    await store.privacy.forget(reader.id)
    if (claimed) await store.outbox.settle(claimed, { state: 'sent', platformMessageId: address, at: noon })
    expect((await everyValue(db)).filter((value) => value.includes(address))).toEqual([])
  })

  test('nobody can be forgotten twice, nor can what stands for the forgotten', async () => {
    const { store, db } = await openWithReader()
    await store.privacy.forget(readerId)
    expect(await store.privacy.forget(readerId)).toBe(false)
    const nobody = await db.selectFrom('readers').select('id').where('address', '=', '').executeTakeFirst()
    expect(await store.privacy.forget(nobody?.id ?? 0)).toBe(false)
  })
}
