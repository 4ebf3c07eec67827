import type { LeaseStore } from '@khabar/core'
import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Leases over all processes of a database. */
export function createLeaseStore(db: Kysely<Schema>): LeaseStore {
  return {
    async take({ name, holder, now, leaseMs }) {
      const at = now.epochMilliseconds
      const mine = { name, holder, lease_until: at + leaseMs }
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('leases')
        .values(mine)
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(mine)
            .where((eb) => eb.or([eb('leases.holder', '=', holder), eb('leases.lease_until', '<=', at)])),
        )
        .executeTakeFirstOrThrow()
      return (numInsertedOrUpdatedRows ?? 0n) > 0n
    },

    async release({ name, holder }) {
      await db.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute()
    },
  }
}
