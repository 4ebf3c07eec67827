import type { Store } from '@khabar/core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { messageOf, noon, readerAt, sourceNamed } from '../contract/samples.ts'
import { type PostgresServer, startPostgres } from './embedded-postgres.ts'
import { openPostgresStore } from './open-postgres-store.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
  await server.administer("create role guest login password 'geheim' connection limit 1")
})

afterAll(() => server?.remove())

async function open(url: string, options: Parameters<typeof openPostgresStore>[1] = {}): Promise<Store> {
  const store = await openPostgresStore(url, options)
  onTestFinished(() => store.close())
  return store
}

const nameIn = (url: string) => new URL(url).pathname.slice(1)

function as(user: string, password: string, url: string): string {
  return Object.assign(new URL(url), { username: user, password }).href
}

test('a server that does not answer is named without the password', async () => {
  const opening = openPostgresStore('postgres://khabar:geheim@127.0.0.1:1/news?options=-cgeheim')
  const database = 'postgres://khabar@127.0.0.1:1/news'
  await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'cannot-connect', database })
  await expect(opening).rejects.toThrow(/127\.0\.0\.1:1.*check that the server runs/)
  await expect(opening).rejects.not.toThrow(/geheim/)
})

test('an address that cannot be read is not repeated, for it holds a password', async () => {
  for (const url of ['postgres://khabar:geheim#1@/:x/news', 'geheim', 'http://geheim@localhost/']) {
    const opening = openPostgresStore(url)
    await expect(opening).rejects.toMatchObject({ name: 'StoreError', reason: 'cannot-connect' })
    await expect(opening).rejects.not.toThrow(/geheim/)
  }
})

test('a wrong password, no password and an unknown user are not let in', async () => {
  const url = await server.createDatabase()
  for (const [user, password] of [
    ['khabar', 'wrong'],
    ['khabar', ''],
    ['nobody', 'wrong'],
  ] as const)
    await expect(openPostgresStore(as(user, password, url))).rejects.toMatchObject({
      reason: 'access-denied',
    })
})

test('a user who may make no tables is told so', async () => {
  const url = as('guest', 'geheim', await server.createDatabase())
  const opening = openPostgresStore(url)
  await expect(opening).rejects.toMatchObject({ reason: 'access-denied' })
  await expect(opening).rejects.toThrow(/permission denied/)
})

test('a database that does not exist is not made', async () => {
  await expect(openPostgresStore(server.urlOf('missing'))).rejects.toMatchObject({ reason: 'no-database' })
})

test('a database that cannot hold Hindi is refused', async () => {
  await server.administer(
    "create database latin template template0 encoding latin1 locale_provider libc locale 'C'",
  )
  const opening = openPostgresStore(server.urlOf('latin'))
  await expect(opening).rejects.toMatchObject({ reason: 'wrong-encoding' })
  await expect(opening).rejects.toThrow(/LATIN1.*createdb --encoding=UTF8/)
})

test('a copy that cannot be written is refused when it is opened', async () => {
  const url = await server.createDatabase()
  await server.administer(`alter database ${nameIn(url)} set default_transaction_read_only = on`)
  await expect(openPostgresStore(url)).rejects.toMatchObject({ reason: 'read-only' })
})

test('a database of a newer program is left alone', async () => {
  const url = await server.createDatabase()
  await (await openPostgresStore(url)).close()
  await server.administerIn(
    url,
    "insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')",
  )
  const opening = openPostgresStore(url)
  await expect(opening).rejects.toMatchObject({ reason: 'newer-schema' })
  await expect(opening).rejects.toThrow(/999-future.*update this program/)
})

test('a server that takes no more connections says so', async () => {
  const url = await server.createDatabase()
  await server.administerIn(url, 'grant create on schema public to guest')
  const guest = as('guest', 'geheim', url)
  await open(guest)
  const opening = openPostgresStore(guest)
  await expect(opening).rejects.toMatchObject({ reason: 'too-many-connections' })
})

test('rows that another holds for too long are busy', async () => {
  const url = await server.createDatabase()
  const store = await open(url, { lockTimeoutMs: 50 })
  const reader = await readerAt(store, '1')
  const release = await server.holdIn(url, 'select * from readers for update')
  await expect(store.readers.update(reader.id, { digestLength: 5 })).rejects.toMatchObject({ reason: 'busy' })
  await release()
  await store.readers.update(reader.id, { digestLength: 5 })
})

test('text with a NUL is stored, with a mark in its place', async () => {
  const store = await open(await server.createDatabase())
  await store.readers.ensure({ platform: 'telegram', address: 'a\0b' }, await readerAt(store, '1'))
  expect(await store.readers.find({ platform: 'telegram', address: 'a\ufffdb' })).not.toBeNull()
})

test('a server that restarts fails the calls of that moment, and the store works on', async () => {
  const url = await server.createDatabase()
  const store = await open(url)
  const source = await sourceNamed(store, 'उजाला')
  const release = await server.holdIn(url, 'select * from sources for update')
  const waiting = store.sources.configure([{ ...source, name: 'नया' }], noon)
  const failed = expect(waiting).rejects.toMatchObject({ name: 'StoreError', reason: 'connection-lost' })
  await server.untilSomeoneWaits(url)
  // A server that stops ends all its connections in this way, in no order: the rows could be free before the wait ends.
  await server.administerIn(
    url,
    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'",
  )
  await failed
  await release()
  await server.stop()
  await expect(store.sources.list()).rejects.toMatchObject({ name: 'StoreError' })
  await server.start()
  expect((await store.sources.list()).map(({ name }) => name)).toEqual(['उजाला'])
  expect(await messageOf(store)).toBeGreaterThan(0)
})

test('closing a store whose server is gone is no error', async () => {
  const store = await openPostgresStore(await server.createDatabase())
  await server.stop()
  await store.close()
  await server.start()
})
