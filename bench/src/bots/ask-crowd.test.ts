import { setImmediate as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { askCrowd } from './ask-crowd.ts'
import type { Crowd, Question } from './crowd.ts'

const questions: readonly Question[] = ['ईरान', 'मानसून', 'बजट'].map((text) => ({ kind: 'topic', text }))

function createCrowd() {
  const asked: string[] = []
  let inFlight = 0
  let peak = 0
  const crowd: Crowd = {
    facts: { url: '', token: '', addresses: [] },
    async ask(person, { kind, text }) {
      asked.push(`${person} ${text}`)
      peak = Math.max(peak, ++inFlight)
      await pause()
      inFlight--
      return { kind, firstMs: 1, finishedMs: 2, characters: text.length }
    },
    refused: () => 0,
  }
  return { crowd, asked, peak: () => peak }
}

test('so many at a time ask each question once, everybody after an answer', async () => {
  const { crowd, asked, peak } = createCrowd()
  const { answers } = await askCrowd(crowd, { questions, inFlight: 2 })
  expect(asked).toEqual(['0 ईरान', '1 मानसून', '2 बजट'])
  expect(answers).toHaveLength(3)
  expect(peak()).toBe(2)
})

test('at a pace the questions are asked over and over, each by the next person', async () => {
  const { crowd, asked } = createCrowd()
  const { answers } = await askCrowd(crowd, { questions, perSecond: 100, seconds: 0.05 })
  expect(asked).toEqual(['0 ईरान', '1 मानसून', '2 बजट', '3 ईरान', '4 मानसून'])
  expect(answers).toHaveLength(5)
})

test('at a pace nobody waits for the answers of others', async () => {
  const { crowd } = createCrowd()
  const never = new Promise<never>(() => {})
  const asked: number[] = []
  const stuck: Crowd = {
    ...crowd,
    ask(person) {
      asked.push(person)
      return never
    },
  }
  void askCrowd(stuck, { questions, perSecond: 1_000, seconds: 0.005 })
  await expect.poll(() => asked).toEqual([0, 1, 2, 3, 4])
})
