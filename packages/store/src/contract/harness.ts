import type { Store } from '@khabar/core'
import type { Kysely } from 'kysely'
import { afterEach } from 'vitest'
import type { OpenDatabase } from '../open-database.ts'
import type { Schema } from '../schema.ts'

/** One new, empty database of an engine. */
export type Database = {
  /** A store on it; each call is another one, as another process would have. */
  open(): Promise<Store>
  /** The database itself, to look at its rows or to change them behind the store's back. */
  connect(): Promise<OpenDatabase>
  remove(): Promise<void>
}

/** Makes a database of the engine under test. */
export type CreateDatabase = () => Promise<Database>

/** Stores for the tests of one `describe`: each call opens one on a new database, and all are gone after the test. */
export function createHarness(createDatabase: CreateDatabase) {
  let ends: (() => Promise<void>)[] = []

  afterEach(async () => {
    for (const end of ends.toReversed()) await end()
    ends = []
  })

  return async (): Promise<{
    store: Store
    openAgain: () => Promise<Store>
    connect: () => Promise<Kysely<Schema>>
  }> => {
    const database = await createDatabase()
    ends.push(() => database.remove())
    const openAgain = async () => {
      const store = await database.open()
      ends.push(() => store.close())
      return store
    }
    const connect = async () => {
      const { db, close } = await database.connect()
      ends.push(close)
      return db
    }
    return { store: await openAgain(), openAgain, connect }
  }
}
