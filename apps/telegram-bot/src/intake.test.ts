import { silentLog, type UpdateStore } from '@khabar/core'
import { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { expect, onTestFinished, test } from 'vitest'
import { createIntake } from './intake.ts'

const at = Temporal.Instant.from('2026-11-24T06:00:00Z')
const updateOf = (id: number): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    text: 'ईरान',
    chat: { id: 5, type: 'private', first_name: 'मीरा' },
    from: { id: 5, is_bot: false, first_name: 'मीरा' },
  },
})

/** An intake over a store of its own, which lists what it was told. */
function createSetting({ answer = async (_: number) => {}, broken = [] as (keyof UpdateStore)[] } = {}) {
  const told: string[] = []
  const answered: number[] = []
  const say = (name: keyof UpdateStore, ids: readonly number[]) => {
    if (broken.includes(name)) throw new Error('the database does not answer')
    told.push(`${name} ${ids.join()}`)
  }
  let kept = [{ id: 90, body: JSON.stringify(updateOf(90)) }]
  const updates: UpdateStore = {
    async take({ ids }) {
      say('take', ids)
      return new Map([
        [7, 'handled'],
        [8, 'taken'],
      ] as const)
        .entries()
        .reduce(
          (rest, [id, state]) => (ids.includes(id) ? rest.set(id, state) : rest),
          new Map<number, 'handled' | 'taken'>(),
        )
    },
    keep: async ({ id }) => say('keep', [id]),
    renew: async () => {},
    async takeKept() {
      const found = kept
      kept = []
      return found
    },
    settle: async ({ ids }) => say('settle', ids),
  }
  const bot = new Bot('7:x')
  bot.botInfo = { id: 7, is_bot: true, first_name: 'खबर', username: 'khabar_bot' } as Bot['botInfo']
  bot.on('message', async (ctx) => {
    answered.push(ctx.update.update_id)
    await answer(ctx.update.update_id)
  })
  bot.catch(() => {})
  const intake = createIntake(bot, {
    updates,
    now: () => at,
    log: silentLog,
    errandOf: () => undefined,
    pace: { leaseMs: 60_000, keepAfterMs: 20 },
  })
  return { intake, told, answered, broken }
}

test('an update is taken, answered and settled; one that was answered or is elsewhere is left alone', async () => {
  const { intake, told, answered } = createSetting()
  const takings = await intake.take([7, 8, 9].map(updateOf))
  expect(takings.map(({ state }) => state)).toEqual(['handled', 'elsewhere', 'ours'])
  await intake.done()
  expect(answered).toEqual([9])
  expect(told).toEqual(['take 7,8,9', 'settle 9'])
})

test('one that comes again while it is in hand joins', async () => {
  const ending = Promise.withResolvers<void>()
  const { intake, answered } = createSetting({ answer: () => ending.promise })
  const [one] = await intake.take([updateOf(1), updateOf(1)])
  const [again] = await intake.take([updateOf(1)])
  expect(again).toBe(one)
  ending.resolve()
  await intake.done()
  expect(answered).toEqual([1])
})

test('one whose answer takes long is kept, and is safe from then on', async () => {
  const ending = Promise.withResolvers<void>()
  const { intake, told } = createSetting({ answer: () => ending.promise })
  const [taking] = await intake.take([updateOf(1)])
  await taking?.safe
  expect(told).toEqual(['take 1', 'keep 1'])
  ending.resolve()
  await taking?.handled
  expect(told).toEqual(['take 1', 'keep 1', 'settle 1'])
})

test('one that cannot be kept is safe only once it is answered', async () => {
  const ending = Promise.withResolvers<void>()
  const { intake } = createSetting({ answer: () => ending.promise, broken: ['keep'] })
  const [taking] = await intake.take([updateOf(1)])
  const first = await Promise.race([
    taking?.safe.then(() => 'safe'),
    new Promise((resolve) => setTimeout(resolve, 60, 'not safe')),
  ])
  expect(first).toBe('not safe')
  ending.resolve()
  await taking?.safe
})

test('where the store does not answer nothing is begun, and the same updates may come again', async () => {
  const { intake, answered, broken } = createSetting({ broken: ['take'] })
  await expect(intake.take([updateOf(1)])).rejects.toThrow('the database does not answer')
  expect(answered).toEqual([])
  broken.length = 0
  await intake.take([updateOf(1)])
  await intake.done()
  expect(answered).toEqual([1])
})

test('what fails for good is over, and holds up no other', async () => {
  const { intake, told } = createSetting({
    answer: () => Promise.reject(new Error('oh')),
    broken: ['settle'],
  })
  const takings = await intake.take([updateOf(1), updateOf(2)])
  await Promise.all(takings.map(({ handled }) => handled))
  expect(told).toEqual(['take 1,2'])
})

test('what a dead process left is answered once by whoever attends', async () => {
  const { intake, answered, told } = createSetting()
  const stop = intake.attend()
  onTestFinished(stop)
  await expect.poll(() => told).toContain('settle 90')
  expect(answered).toEqual([90])
})

test('what the store did not note is not answered again, and is noted once the store is back', async () => {
  const { intake, answered, told, broken } = createSetting({ broken: ['settle'] })
  for (const taking of await intake.take([updateOf(1)])) await taking.handled
  await new Promise(setImmediate)
  const [again] = await intake.take([updateOf(1)])
  expect(again?.state).toBe('handled')
  broken.length = 0
  onTestFinished(intake.attend())
  await expect.poll(() => told).toContain('settle 1')
  expect(answered.filter((id) => id === 1)).toEqual([1])
})
