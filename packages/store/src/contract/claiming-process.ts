import { createInterface } from 'node:readline'
import { openStore } from '../open-store.ts'
import { claimAtNoon, draftOf } from './samples.ts'

// A process of its own for `processes.ts`: opens the store it is named, and does what it is told.

const store = await openStore(process.argv[2] ?? '')
answer('open')
for await (const line of createInterface({ input: process.stdin })) answer(await obey(line))

async function obey(line: string): Promise<unknown> {
  const [what, ...numbers] = line.split(' ')
  if (what === 'add') return addItems(numbers.map(Number))
  return line === 'claim all' ? claimAll() : (await claim(1))[0]
}

/** Items of a source, of which every other one is of a story; several at once, as a poll does it. Gives how many were new. */
async function addItems([sourceId = 0, storyId = 0, items = 0]: number[]): Promise<number> {
  const results = await Promise.all(
    Array.from({ length: items }, (_, index) =>
      store.articles.add(draftOf(sourceId, { itemId: `item ${index}` }), {
        storyId: index % 2 === 0 ? storyId : null,
        announce: true,
      }),
    ),
  )
  return results.filter(({ added }) => added).length
}

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
