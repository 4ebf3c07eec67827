import { expect, test } from 'vitest'
import { createHostQueue } from './host-queue.ts'

const { signal } = new AbortController()

test('tasks of a host run in order, those of another beside them', async () => {
  const queue = createHostQueue(1)
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
  const queue = createHostQueue(1)
  const failing = queue.run('a.example', () => Promise.reject(new Error('no')), { signal })
  const next = queue.run('a.example', async () => 'done', { signal })
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('done')
})

test('who gives up waiting loses the turn, and nobody else does', async () => {
  const queue = createHostQueue(1)
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
