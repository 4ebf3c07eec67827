import { expect, it } from 'vitest'
import { openContender } from './open-contender.ts'

const TEXTS = ['बारिश थमी। धूप निकली।', 'हवा चली। '.repeat(200_000)]

it('reads and times inputs in a process of its own', async () => {
  const contender = await openContender('sentences', 'Intl.Segmenter', TEXTS)
  const reading = await contender?.read(0)
  expect(reading).toEqual({ outcome: ['बारिश थमी। ', 'धूप निकली।'] })
  expect(await contender?.time([0, 0], { limitMs: 60_000 })).toHaveLength(2)
  expect(await contender?.peakMb()).toBeGreaterThan(10)
  contender?.close()
})

it('ends a contender that takes too long and starts it afresh', async () => {
  const contender = await openContender('sentences', 'Intl.Segmenter', TEXTS, { limitMs: 1 })
  expect(await contender?.read(1)).toMatchObject({ failure: { kind: 'limit' } })
  expect(await contender?.time([0], { limitMs: 60_000 })).toHaveLength(1)
  contender?.close()
})

it('knows no contender that is not there', async () => {
  expect(await openContender('sentences', 'nobody', TEXTS)).toBeNull()
})
