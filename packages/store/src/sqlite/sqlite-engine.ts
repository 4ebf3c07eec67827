import type { Engine } from '../engine.ts'
import { mostUsed } from '../words.ts'
import { sqliteSearch } from './sqlite-search.ts'

/** What only SQLite does: how it numbers rows, and FTS5. Its transactions take turns (`begin immediate`). */
export const sqliteEngine: Engine = {
  idType: 'integer',
  numberIds: (column) => column.primaryKey().autoIncrement(),
  locksRows: false,
  search: sqliteSearch,
  wordsSounding: (db, sounds, limit) => mostUsed(db, limit).where('sound', 'in', sounds).execute(),
}
