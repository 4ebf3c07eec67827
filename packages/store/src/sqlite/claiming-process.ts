import { createInterface } from 'node:readline'
import { claimAtNoon } from '../contract/samples.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

// A process of its own for `processes.test.ts`: opens the store it is named, and claims when told to.

const store = await openSqliteStore(process.argv[2] ?? '')
answer('open')
for await (const line of createInterface({ input: process.stdin }))
  answer(line === 'claim all' ? await claimAll() : (await claim(1))[0])

async function claimAll(): Promise<number[]> {
  const ids: number[] = []
  for (let claimed = await claim(7); claimed.length > 0; claimed = await claim(7)) ids.push(...claimed)
  return ids
}

async function claim(limit: number): Promise<number[]> {
  const { deliveries } = await store.outbox.claim({
    ...claimAtNoon,
    limit,
    perSecond: Number.POSITIVE_INFINITY,
  })
  return deliveries.map(({ id }) => id)
}

function answer(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}
