import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openStore } from '@khabar/store'
import { type PostgresServer, startPostgres } from '@khabar/store/embedded-postgres'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDesk } from './create-test-desk.ts'
import { runKhabar } from './run-khabar.ts'

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
/** Programs start slowly on a machine that is busy. */
const timeout = 60_000

let server: PostgresServer
let folder: string

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-trouble-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Nobody answers there: the bots themselves must not be what fails first. */
const bots = { TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' }

async function newerDatabase(path: string): Promise<void> {
  await (await openStore(path)).close()
  const database = new DatabaseSync(path)
  database.exec("insert into kysely_migration values ('999-future', '2030-01-01T00:00:00.000Z')")
  database.close()
}

test.each([
  [
    'is no database',
    (path: string) => writeFile(path, 'प्रिय संपादक '.repeat(300)),
    /is not a database: name another file/,
  ],
  [
    'is of a newer program',
    newerDatabase,
    /newer version of Khabar \(step 999-future\): update this program/,
  ],
])('khabar start with a file that %s says one sentence and ends', { timeout }, async (_, make, sentence) => {
  const path = join(folder, 'khabar.db')
  await make(path)
  const { code, stderr } = await runKhabar(['start'], { env: { ...bots, KHABAR_DATABASE: path } })
  expect(code).toBe(1)
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('khabar start waits for a PostgreSQL that is down, says so, and goes on once it is there', {
  timeout,
}, async () => {
  const DATABASE_URL = await server.createDatabase()
  await server.stop()
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    KHABAR_CONFIG: '/nonexistent',
    KHABAR_ENV_FILE: '/nonexistent',
  }
  let isUp = false
  const child = spawn(process.execPath, [main, 'start'], { env: { ...env, ...bots, DATABASE_URL } })
  const exit = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const said = async (text: string) => {
    for (;;) {
      const { value, done } = await lines.next()
      if (done) return expect.fail(`the program ended without saying “${text}”`)
      if (value.includes(text)) return value
    }
  }
  try {
    const waiting = await said('the database is away; it is asked again')
    expect(waiting).toContain('does not answer')
    expect(waiting).not.toContain('p@ss')
    await server.start()
    isUp = true
    await said('No news source is configured')
    child.kill('SIGTERM')
    await exit
  } finally {
    child.kill('SIGKILL')
    if (!isUp) await server.start()
  }
})

test('a PostgreSQL that goes away fails the tick at hand; the next one after its return heals it', {
  timeout,
}, async () => {
  const database = await server.createDatabase()
  const desk = await createTestDesk({ bots: [], database })
  await server.stop()
  await expect(desk.tick()).rejects.toMatchObject({ name: 'StoreError' })
  await server.start()
  const { articles } = await desk.tick()
  expect(articles).toBeGreaterThan(10)
  desk.clock.pass(60)
  expect(await desk.tick()).toMatchObject({ articles: 0 })
})

test('khabar store and khabar reader do their work and say what they did', { timeout }, async () => {
  const path = join(folder, 'khabar.db')
  const desk = await createTestDesk({ bots: [], database: path })
  await desk.tick()
  const env = { KHABAR_DATABASE: path }
  const backup = join(folder, 'backup.db')
  const made = await runKhabar(['store', 'backup', backup], { env })
  expect(made.stdout).toMatch(
    /The backup is in .*backup\.db \(\d+\.\d MB\); it was read through and is sound\./,
  )
  const again = await runKhabar(['store', 'backup', backup], { env })
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('already')])

  const checked = await runKhabar(['store', 'check', '--db', backup], { env })
  expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/articles +\d\d.*is sound/s)])
  const inUse = await runKhabar(['store', 'copy', '--from', path, '--to', join(folder, 'new.db')], { env })
  expect([inUse.code, inUse.stderr]).toEqual([1, expect.stringContaining('stop the bots first')])
  const url = await server.createDatabase()
  const copied = await runKhabar(['store', 'copy', '--from', backup, '--to', url], { env })
  expect([copied.code, copied.stdout]).toEqual([0, expect.stringContaining('both sides have the same rows')])
  const reindexed = await runKhabar(['store', 'reindex', '--db', url], { env })
  expect(reindexed.stdout).toMatch(/^[1-9]\d* articles and 0 topics were indexed anew\.$/m)
  const dump = await runKhabar(['store', 'backup', 'news.dump'], { env: { ...env, DATABASE_URL: url } })
  expect([dump.code, dump.stderr]).toEqual([
    1,
    expect.stringContaining('pg_dump --format=custom --file=news.dump'),
  ])

  const nobody = await runKhabar(['reader', 'export', 'telegram:7'], { env })
  expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining('Nothing is held on telegram:7.')])
  const wrong = await runKhabar(['store', 'burn'], { env })
  expect(wrong.code).toBe(2)
})
