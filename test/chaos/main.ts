/** `npm run chaos [-- --json FILE --seed N]`: the large run, on both engines; prints a table. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startPostgres } from '@khabar/store/embedded-postgres'
import { type ChaosReport, runChaos } from './run-chaos.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seed: { type: 'string', default: '1' },
    readers: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '50' },
    engine: { type: 'string', default: 'both' },
  },
})
const options = {
  readersEach: Number(values.readers),
  kills: Number(values.kills),
  seed: Number(values.seed),
}
const reports: ({ readonly engine: string } & ChaosReport)[] = []
if (values.engine !== 'postgres') reports.push({ engine: 'sqlite', ...(await onSqlite()) })
if (values.engine !== 'sqlite') reports.push({ engine: 'postgres', ...(await onPostgres()) })
for (const [name] of Object.entries(reports[0] ?? {})) {
  const cells = reports.map((report) => cellOf(Object.entries(report).find(([other]) => other === name)?.[1]))
  process.stdout.write(`${[name.padEnd(28), ...cells].join(' ')}\n`)
}
const sum = (count: (report: ChaosReport) => number) =>
  reports.reduce((all, report) => all + count(report), 0)
const results = {
  'chaos.kills': sum(({ kills }) => kills),
  'chaos.lost': sum(({ lost, untrue }) => lost.length + untrue.length),
  'chaos.twice_discord': sum(({ twiceDiscord }) => twiceDiscord),
  'chaos.twice_telegram_beyond_unknown': sum(({ twiceTelegramBeyondUnknown }) => twiceTelegramBeyondUnknown),
}
if (values.json) await writeFile(values.json, `${JSON.stringify(results, null, 2)}\n`)
const { 'chaos.kills': _, ...bad } = results
process.exit(Object.values(bad).every((count) => count === 0) ? 0 : 1)

async function onSqlite(): Promise<ChaosReport> {
  const folder = await mkdtemp(join(tmpdir(), 'khabar-chaos-'))
  const database = join(folder, 'khabar.db')
  const holder = fileURLToPath(new URL('hold-database.ts', import.meta.url))
  // Longer than the store waits for a lock.
  const disturb = async () => void (await once(spawn(process.execPath, [holder, database, '6000']), 'exit'))
  try {
    return await runChaos({ ...options, database, disturb })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function onPostgres(): Promise<ChaosReport> {
  const server = await startPostgres()
  const disturb = async () => {
    await server.stop()
    await wait(500)
    await server.start()
  }
  try {
    return await runChaos({ ...options, database: await server.createDatabase(), disturb })
  } finally {
    await server.remove()
  }
}

/** A list is shown by its length. */
function cellOf(value: unknown): string {
  return String(Array.isArray(value) ? value.length : value).padStart(10)
}
