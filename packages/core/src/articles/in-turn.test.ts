import { expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

test('work on one thing is done one after the other, and a failure is its own', async () => {
  const thing = {}
  const done: string[] = []
  const work = (name: string) => async () => {
    done.push(`${name} begins`)
    await Promise.resolve()
    if (name === 'b') throw new Error('b failed')
    done.push(`${name} ends`)
    return name
  }
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => inTurn(thing, work(name))))
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(done).toEqual(['a begins', 'a ends', 'b begins', 'c begins', 'c ends'])
})

test('work on different things is not held up', async () => {
  const never = inTurn({}, () => new Promise<never>(() => {}))
  expect(await Promise.race([never, inTurn({}, async () => 'done')])).toBe('done')
})
