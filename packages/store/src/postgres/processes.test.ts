import { afterAll, beforeAll, describe } from 'vitest'
import { describeProcesses } from '../contract/processes.ts'
import { type PostgresServer, startPostgres } from './embedded-postgres.ts'

describe('processes on one PostgreSQL database', () => {
  let server: PostgresServer

  beforeAll(async () => {
    server = await startPostgres()
  })
  afterAll(() => server?.remove())

  describeProcesses(() => server.createDatabase())
})
