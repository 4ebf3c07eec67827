import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('work goes through in order, so many at one time, and a failure frees its place', async () => {
  const gate = createGate(1)
  const seen: string[] = []
  const failing = gate(async () => {
    seen.push('first')
    throw new Error('no')
  })
  const following = ['second', 'third'].map((name) => gate(async () => seen.push(name)))
  await expect(failing).rejects.toThrow('no')
  await Promise.all(following)
  expect(seen).toEqual(['first', 'second', 'third'])
})
