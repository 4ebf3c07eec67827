import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { minutesAfter } from './samples.ts'

const bot = 'telegram:7000001'
const by = (holder: string, minutes = 0) => ({ bot, holder, now: minutesAfter(minutes), leaseMs: 60_000 })
const compaction = { articleDays: 90, ledgerDays: 30, limit: 100 }

/** Contract of `UpdateStore`. */
export function describeUpdates(createDatabase: CreateDatabase): void {
  const open = createHarness(createDatabase)

  test('an update is taken by one of many, and whoever asks once it is handled is told so', async () => {
    const { store, openAgain } = await open()
    const other = await openAgain()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((holder, index) =>
        (index % 2 ? store : other).updates.take({ ...by(holder), ids: [7] }),
      ),
    )
    expect(answers.filter((rest) => rest.size === 0)).toHaveLength(1)
    expect(answers.filter((rest) => rest.get(7) === 'taken')).toHaveLength(3)
    await store.updates.settle({ bot, ids: [7] })
    expect(await other.updates.take({ ...by('a'), ids: [7] })).toEqual(new Map([[7, 'handled']]))
    expect(await other.updates.take({ ...by('a', 600), ids: [7] })).toEqual(new Map([[7, 'handled']]))
  })

  test('of many at once each has its own answer, and other bots have numbers of their own', async () => {
    const { store } = await open()
    await store.updates.take({ ...by('a'), ids: [1, 2] })
    await store.updates.settle({ bot, ids: [1] })
    const ids = Array.from({ length: 250 }, (_, index) => index + 1)
    expect(await store.updates.take({ ...by('b'), ids })).toEqual(
      new Map([
        [1, 'handled'],
        [2, 'taken'],
      ]),
    )
    expect((await store.updates.take({ ...by('c'), bot: 'telegram:8', ids })).size).toBe(0)
  })

  test('who holds an update takes it again, others when the lease has run out', async () => {
    const { store } = await open()
    await store.updates.take({ ...by('a'), ids: [7] })
    expect((await store.updates.take({ ...by('a', 0.5), ids: [7] })).size).toBe(0)
    expect((await store.updates.take({ ...by('b', 1.4), ids: [7] })).get(7)).toBe('taken')
    expect((await store.updates.take({ ...by('b', 1.5), ids: [7] })).size).toBe(0)
  })

  test('a kept update goes to another only once its holder is gone, and ends when it is handled', async () => {
    const { store, openAgain, connect } = await open()
    await store.updates.take({ ...by('a'), ids: [7, 8, 9] })
    for (const id of [8, 7]) await store.updates.keep({ bot, id, body: `{"text":"पुल ${id}"}` })
    await store.updates.renew({ ...by('a', 0.9), ids: [7, 8] })
    expect(await store.updates.takeKept({ ...by('b', 1.5), limit: 10 })).toEqual([])
    const other = await openAgain()
    const taken = await Promise.all(
      [store, other].map(({ updates }, index) => updates.takeKept({ ...by(`b${index}`, 2), limit: 10 })),
    )
    expect(taken.flat()).toEqual([
      { id: 7, body: '{"text":"पुल 7"}' },
      { id: 8, body: '{"text":"पुल 8"}' },
    ])
    await store.updates.settle({ bot, ids: [7, 8, 9] })
    expect(await store.updates.takeKept({ ...by('b', 9), limit: 10 })).toEqual([])
    const rows = await (await connect()).selectFrom('updates').select(['holder', 'body']).execute()
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ holder: null, body: null })))
  })

  test('a holder that comes back under the same name finds what it kept before, but for what it renews', async () => {
    const { store } = await open()
    await store.updates.take({ ...by('a'), ids: [7, 8] })
    for (const id of [7, 8]) await store.updates.keep({ bot, id, body: '{}' })
    await store.updates.renew({ ...by('a', 0.9), ids: [8] })
    expect(await store.updates.takeKept({ ...by('a', 1), limit: 10 })).toEqual([{ id: 7, body: '{}' }])
  })

  test('what was handled already is kept no more', async () => {
    const { store } = await open()
    await store.updates.take({ ...by('a'), ids: [7] })
    await store.updates.settle({ bot, ids: [7] })
    await store.updates.keep({ bot, id: 7, body: '{}' })
    expect(await store.updates.takeKept({ ...by('b', 9), limit: 10 })).toEqual([])
  })

  test('updates are forgotten after a day', async () => {
    const { store, connect } = await open()
    await store.updates.take({ ...by('a'), ids: [1, 2] })
    await store.updates.keep({ bot, id: 2, body: '{}' })
    await store.updates.take({ ...by('a', 60), ids: [3] })
    await store.compact({ ...compaction, now: minutesAfter(24 * 60) })
    const db = await connect()
    const left = () => db.selectFrom('updates').select('id').orderBy('id').execute()
    expect(await left()).toHaveLength(3)
    await store.compact({ ...compaction, now: minutesAfter(24 * 60 + 1) })
    expect(await left()).toEqual([{ id: 3 }])
  })
}
