import { expect, it } from 'vitest'
import { bCubed } from './b-cubed.ts'

const right = [[0, 1, 2], [3], [4]]

it('gives 1 to the right groups, whatever their order', () => {
  expect(bCubed([[4], [2, 0, 1], [3]], right)).toEqual({ precision: 1, recall: 1, f1: 1 })
})

it('counts single items as precise and incomplete, one heap as complete and imprecise', () => {
  const singles = bCubed([[0], [1], [2], [3], [4]], right)
  expect(singles.precision).toBe(1)
  expect(singles.recall).toBeCloseTo(3 / 5)
  const heap = bCubed([[0, 1, 2, 3, 4]], right)
  expect(heap.recall).toBe(1)
  expect(heap.precision).toBeCloseTo((3 * (3 / 5) + 2 * (1 / 5)) / 5)
  expect(heap.f1).toBeCloseTo((2 * heap.precision) / (heap.precision + 1))
})

it('takes an item that no group holds as a group of its own', () => {
  expect(bCubed([[0, 1, 2]], right).f1).toBe(1)
  expect(bCubed([], []).f1).toBe(1)
})
