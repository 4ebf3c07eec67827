import { expect, test } from 'vitest'
import { createHostQueue } from './host-queue.ts'

const { signal } = new AbortController()

test('tasks of a host run in order, those of another beside them', async () => {
  const queue = createHostQueue({ maxPerHost: 1 })
  const first = Promise.withResolvers<void>()
  const log: string[] = []
  const running = [
    queue.run('a.example', () => first.promise.then(() => log.push('a1')), { signal }),
    queue.run('a.example', async () => log.push('a2'), { signal }),
    queue.run('a.example', async () => log.push('a3'), { signal }),
    queue.run('b.example', async () => log.push('b1'), { signal }),
  ]
  await running[3]
  expect(log).toEqual(['b1'])
  first.resolve()
  await Promise.all(running)
  expect(log).toEqual(['b1', 'a1', 'a2', 'a3'])
})

test('a task that fails makes room like one that does not', async () => {
  const queue = createHostQueue({ maxPerHost: 1 })
  const failing = queue.run('a.example', () => Promise.reject(new Error('no')), { signal })
  const next = queue.run('a.example', async () => 'done', { signal })
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('who gives up waiting loses the turn, and nobody else does', async () => {
  const queue = createHostQueue({ maxPerHost: 1 })
  const impatient = new AbortController()
  const first = Promise.withResolvers<string>()
  const running = queue.run('a.example', () => first.promise, { signal })
  const givenUp = queue.run('a.example', async () => 'never', { signal: impatient.signal })
  const last = queue.run('a.example', async () => 'last', { signal })
  impatient.abort(new Error('enough'))
  await expect(givenUp).rejects.toThrow('enough')
  first.resolve('first')
  expect(await Promise.all([running, last])).toEqual(['first', 'last'])
})

test('tasks of a host begin apart from each other, wherever the one before has got to', async () => {
  let now = 1_000
  const begun: [string, number][] = []
  const sleep = async (ms: number) => {
    now += ms
  }
  const queue = createHostQueue({ maxPerHost: 1, spacingMs: 250, clock: () => now, sleep })
  const run = (host: string, isSpaced = true) =>
    queue.run(host, async () => void begun.push([host, now]), { signal, isSpaced })
  await run('a.example')
  await run('b.example')
  now += 100
  await run('a.example')
  await run('own.example', false)
  await run('own.example', false)
  now += 900
  await run('a.example')
  expect(begun).toEqual([
    ['a.example', 1_000],
    ['b.example', 1_000],
    ['a.example', 1_250],
    ['own.example', 1_250],
    ['own.example', 1_250],
    ['a.example', 2_150],
  ])
})

test('tasks that come at once begin one after the other, and no more run than may', async () => {
  const sleeps: number[] = []
  const sleep = async (ms: number) => void sleeps.push(ms)
  const queue = createHostQueue({ maxPerHost: 4, spacingMs: 250, clock: () => 0, sleep })
  const gate = Promise.withResolvers<void>()
  let running = 0
  let most = 0
  const task = async () => {
    running += 1
    most = Math.max(most, running)
    await gate.promise
    running -= 1
  }
  const tasks = Array.from({ length: 9 }, () => queue.run('a.example', task, { signal }))
  await Promise.resolve()
  gate.resolve()
  await Promise.all(tasks)
  expect(sleeps).toEqual([250, 500, 750, 1_000, 1_250, 1_500, 1_750, 2_000])
  expect(most).toBe(4)
})

test('who gives up during the pause makes room', async () => {
  const impatient = new AbortController()
  const queue = createHostQueue({ maxPerHost: 1, spacingMs: 60_000, clock: () => 0 })
  await queue.run('a.example', async () => 'first', { signal })
  const givenUp = queue.run('a.example', async () => 'never', { signal: impatient.signal })
  impatient.abort(new Error('enough'))
  await expect(givenUp).rejects.toThrow()
  expect(await queue.run('a.example', async () => 'next', { signal, isSpaced: false })).toBe('next')
})
