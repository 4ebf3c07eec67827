import type { Engine } from '../engine.ts'
import { postgresSearch } from './postgres-search.ts'
import { wordsSounding } from './words-sounding.ts'

/** What only PostgreSQL does: how it numbers rows, that transactions run side by side, and its index of words. */
export const postgresEngine: Engine = {
  idType: 'bigserial',
  numberIds: (column) => column.primaryKey(),
  locksRows: true,
  search: postgresSearch,
  wordsSounding,
}
