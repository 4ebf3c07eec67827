import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimAtNoon, messageOf, noon, readerAt } from '../contract/samples.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const program = fileURLToPath(new URL('claiming-process.ts', import.meta.url))

/** Programs start slowly on a machine that is busy. */
const timeout = 30_000

let folder: string
let path: string
let children: ChildProcess[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khabar-processes-'))
  path = join(folder, 'khabar.db')
  children = []
})

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true })
})

/** A process with the store open; it does one thing for each line it is told, and answers with a line. */
function start() {
  const child = spawn(process.execPath, [program, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null')
  return {
    child,
    opened: answer(),
    async ask(what: 'claim all' | 'claim one') {
      child.stdin.write(`${what}\n`)
      return answer()
    },
  }
}

async function queueRows(rows: number): Promise<void> {
  const store = await openSqliteStore(path)
  const messageId = await messageOf(store)
  const deliveries = []
  for (let index = 0; index < rows; index++) {
    const { id } = await readerAt(store, `${index}`)
    deliveries.push({ readerId: id, key: 'story:1', messageId, lane: 'breaking', dueAt: noon } as const)
  }
  await store.outbox.queue(deliveries)
  await store.close()
}

test('four processes open one new file at once and share its rows, each row claimed once', {
  timeout,
}, async () => {
  const processes = Array.from({ length: 4 }, start)
  for (const { opened } of processes) expect(await opened).toBe('open')
  await queueRows(500)
  const shares = await Promise.all(processes.map(({ ask }) => ask('claim all')))
  const ids = shares.flat()
  expect(ids).toHaveLength(500)
  expect(new Set(ids).size).toBe(500)
})

test('kill -9 between claim and settle loses nothing, and says that the fate is unknown', {
  timeout,
}, async () => {
  await queueRows(2)
  const { child, opened, ask } = start()
  await opened
  const claimed = await ask('claim one')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const store = await openSqliteStore(path)
  const now = noon.add({ milliseconds: claimAtNoon.leaseMs })
  const { deliveries } = await store.outbox.claim({ ...claimAtNoon, now })
  expect(deliveries.map(({ id, attempt, fateUnknown }) => ({ id, attempt, fateUnknown }))).toEqual([
    { id: Number(claimed), attempt: 2, fateUnknown: true },
    { id: Number(claimed) + 1, attempt: 1, fateUnknown: false },
  ])
  await store.close()
})
