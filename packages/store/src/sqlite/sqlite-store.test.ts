import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '../store-contract.ts'
import { openSqliteDatabase } from './open-sqlite-database.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

describeStore('the SQLite store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-store-'))
  return {
    open: () => openSqliteStore(join(folder, 'khabar.db')),
    connect: () => openSqliteDatabase(join(folder, 'khabar.db')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
})
