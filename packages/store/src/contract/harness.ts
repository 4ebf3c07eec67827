import type { Store } from '@khabar/core'
import { afterEach } from 'vitest'

/** One new, empty database of an engine. */
export type Database = {
  /** A store on it; each call is another one, as another process would have. */
  open(): Promise<Store>
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

  return async (): Promise<{ store: Store; openAgain: () => Promise<Store> }> => {
    const database = await createDatabase()
    ends.push(() => database.remove())
    const openAgain = async () => {
      const store = await database.open()
      ends.push(() => store.close())
      return store
    }
    return { store: await openAgain(), openAgain }
  }
}
