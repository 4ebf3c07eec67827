import type { Store } from '@khabar/core'
import { createStore } from './create-store.ts'
import { copyMark, readMark } from './marks.ts'
import type { OpenDatabase } from './open-database.ts'
import { StoreError } from './store-error.ts'

/**
 * Core's `Store` over an open database.
 *
 * @throws {StoreError} `half-copied` where a copy into it was begun and not finished.
 */
export async function storeOf({ db, engine, name, close }: OpenDatabase): Promise<Store> {
  const copy = await readMark(db, copyMark)
  if (copy === null) return createStore(db, engine, { close })
  await close()
  throw new StoreError(
    `The database ${name} was not copied to its end: run khabar store copy again, which goes on where it stopped.`,
    { reason: 'half-copied', database: name },
  )
}
