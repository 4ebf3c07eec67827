import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

const windowMinutes = 10

/** See `OutboxStore.countInvalid`: a row a minute, and none of before the window. */
export async function countInvalid(db: Kysely<Schema>, platform: string, at: number): Promise<number> {
  const minute = Math.floor(at / 60_000)
  await db
    .insertInto('invalid_requests')
    .values({ platform, minute, requests: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['platform', 'minute'])
        .doUpdateSet((eb) => ({ requests: eb('invalid_requests.requests', '+', 1) })),
    )
    .execute()
  const ofPlatform = db.selectFrom('invalid_requests').where('platform', '=', platform)
  const { requests } = await ofPlatform
    .select((eb) => eb.fn.sum<number>('requests').as('requests'))
    .where('minute', '>', minute - windowMinutes)
    .executeTakeFirstOrThrow()
  await db
    .deleteFrom('invalid_requests')
    .where('platform', '=', platform)
    .where('minute', '<=', minute - windowMinutes)
    .execute()
  return Number(requests)
}
