import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDeadline } from './deadline.ts'

test('the time runs only once it is started', async () => {
  const deadline = createDeadline(5)
  await wait(30)
  expect(deadline.endedBy()).toBeNull()
  deadline.start()
  deadline.start()
  await wait(30)
  expect(deadline.endedBy()).toBe('timeout')
  expect(deadline.signal.aborted).toBe(true)
})

test('the caller ends it, even before it starts', () => {
  const caller = new AbortController()
  const deadline = createDeadline(1000, caller.signal)
  caller.abort()
  expect(deadline.endedBy()).toBe('aborted')
  expect(createDeadline(1000, caller.signal).signal.aborted).toBe(true)
})

test('a cleared deadline is never reached', async () => {
  const caller = new AbortController()
  const deadline = createDeadline(5, caller.signal)
  deadline.start()
  deadline.clear()
  caller.abort()
  await wait(30)
  expect(deadline.endedBy()).toBeNull()
})
