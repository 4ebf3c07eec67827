import { expect, test } from 'vitest'
import { keepFor } from './keep-for.ts'

const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')
const after = (minutes: number) => noon.add({ minutes })

test('what was loaded is kept for so many minutes, and loaded anew if the clock goes back', async () => {
  let loads = 0
  const load = keepFor(10, () => Promise.resolve(++loads))
  expect(await Promise.all([load(noon), load(noon), load(after(9))])).toEqual([1, 1, 1])
  expect(await load(after(10))).toBe(2)
  expect(await load(after(-1))).toBe(3)
})

test('a load that failed is tried again', async () => {
  let loads = 0
  const load = keepFor(10, () => (++loads === 1 ? Promise.reject(new Error('lost')) : Promise.resolve(loads)))
  await expect(load(noon)).rejects.toThrow('lost')
  expect(await load(noon)).toBe(2)
})
