import { expect, test } from 'vitest'
import { type CreateDatabase, createHarness } from './harness.ts'
import { minutesAfter } from './samples.ts'

/** Contract of `LeaseStore`. */
export function describeLeases(createDatabase: CreateDatabase): void {
  const openStore = createHarness(createDatabase)
  const leaseOf = (holder: string, minutes = 0) =>
    ({ name: 'poller', holder, now: minutesAfter(minutes), leaseMs: 60_000 }) as const

  test('one of many holds a lease, and goes on holding it as long as it says so', async () => {
    const { store, openAgain } = await openStore()
    const other = await openAgain()
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((holder, index) => (index % 2 ? store : other).leases.take(leaseOf(holder))),
    )
    expect(answers.filter((isMine) => isMine)).toHaveLength(1)
    const mine = ['a', 'b', 'c', 'd'][answers.indexOf(true)] ?? ''
    expect(await store.leases.take(leaseOf(mine, 0.9))).toBe(true)
    expect(await store.leases.take(leaseOf('e', 1.8))).toBe(false)
    expect(await store.leases.take({ ...leaseOf('e'), name: 'another' })).toBe(true)
  })

  test('a lease that ran out goes to whoever asks next, and its holder is told', async () => {
    const { store } = await openStore()
    await store.leases.take(leaseOf('a'))
    expect(await store.leases.take(leaseOf('b', 1))).toBe(true)
    expect(await store.leases.take(leaseOf('a', 1.5))).toBe(false)
  })

  test('who lets go leaves it to others, and cannot take it from them', async () => {
    const { store } = await openStore()
    await store.leases.take(leaseOf('a'))
    await store.leases.release({ name: 'poller', holder: 'b' })
    expect(await store.leases.take(leaseOf('b'))).toBe(false)
    await store.leases.release({ name: 'poller', holder: 'a' })
    expect(await store.leases.take(leaseOf('b'))).toBe(true)
  })
}
