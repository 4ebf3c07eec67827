import { expect, test } from 'vitest'
import { createRenderCache } from './render-cache.ts'

test('a message is rendered once for all who get it, and anew without an id', () => {
  const cached = createRenderCache<string>()
  let renderings = 0
  const render = () => `${++renderings}`
  expect([cached(1, render), cached(1, render), cached(2, render), cached(1, render)]).toEqual([
    '1',
    '1',
    '2',
    '1',
  ])
  expect([cached(undefined, render), cached(undefined, render)]).toEqual(['3', '4'])
})

test('the message used least recently is forgotten first', () => {
  const cached = createRenderCache<number>()
  for (let id = 0; id < 200; id++) cached(id, () => id)
  cached(0, () => -1)
  cached(200, () => 200)
  expect(cached(0, () => -1)).toBe(0)
  expect(cached(1, () => -1)).toBe(-1)
})
