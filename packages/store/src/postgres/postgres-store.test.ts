import { afterAll, beforeAll } from 'vitest'
import { describeStore } from '../store-contract.ts'
import { type PostgresServer, startPostgres } from './embedded-postgres.ts'
import { openPostgresDatabase } from './open-postgres-database.ts'
import { openPostgresStore } from './open-postgres-store.ts'

let server: PostgresServer

beforeAll(async () => {
  server = await startPostgres()
  await server.administer('create database migrated template template0')
  await (await openPostgresStore(server.urlOf('migrated'))).close()
})

afterAll(() => server?.remove())

describeStore('the PostgreSQL store', async () => {
  const url = await server.createDatabase({ template: 'migrated' })
  return {
    open: () => openPostgresStore(url),
    connect: () => openPostgresDatabase(url),
    remove: async () => {},
  }
})
