import { expect, test } from 'vitest'
import { createOutlet } from './create-outlet.ts'
import { createPollDesk } from './create-poll-desk.ts'

async function setUp() {
  const [good, bad] = [await createOutlet(), await createOutlet()]
  const sources = [
    { name: 'अच्छा', url: good.url('/feed'), format: 'feed' as const },
    { name: 'बिगड़ा', url: bad.url('/feed'), format: 'feed' as const },
  ]
  const desk = await createPollDesk(sources, { hosts: [good.host, bad.host] })
  for (const outlet of [good, bad]) outlet.publish(2, desk.now())
  await desk.tick()
  const errors = () => desk.lines.filter(({ level }) => level === 'error').map(({ message }) => message)
  return { good, bad, sources, desk, errors }
}

const serverError = { status: 500 }

test('a source that fails is told to the operator once after a day, holds nobody back, and says when it is back', async () => {
  const { good, bad, desk, errors } = await setUp()
  bad.answer('/feed', serverError)
  await desk.pass(60, { every: 1 })
  good.publish(1, desk.now())
  expect(await desk.pass(22 * 60, { every: 5 })).toBe(1)
  expect(errors()).toEqual([])
  await desk.pass(40 * 60, { every: 5 })
  expect(errors()).toHaveLength(1)
  expect(errors()[0]).toMatch(/^"बिगड़ा" could not be read for 24 hours: .* answered 500.*/)

  bad.mend('/feed')
  bad.publish(1, desk.now())
  expect(await desk.pass(25 * 60, { every: 5 })).toBe(1)
  expect(errors()).toHaveLength(1)
  expect(desk.lines.filter(({ message }) => message === '"बिगड़ा" can be read again.')).toHaveLength(1)
  expect((await desk.source('बिगड़ा')).poll).toMatchObject({ failures: 0, noticed: [] })
})

test('a source that fails for a week is paused with its reason, and a restart tries it again', async () => {
  const { bad, sources, desk, errors } = await setUp()
  bad.answer('/feed', serverError)
  await desk.pass(8 * 24 * 60, { every: 10 })
  expect((await desk.source('बिगड़ा')).poll.pausedBecause).toMatch(
    /^It could not be read for 7 days.*restart Khabar/,
  )
  expect(errors()).toHaveLength(2)
  expect(errors()[1]).toMatch(/^"बिगड़ा" is paused\./)
  expect(bad.asked('/feed')).toBeLessThan(25)

  const asked = bad.asked('/feed')
  await desk.pass(48 * 60, { every: 30 })
  expect(bad.asked('/feed')).toBe(asked)

  await desk.store.sources.configure(sources, desk.now())
  await desk.pass(48 * 60, { every: 30 })
  expect(bad.asked('/feed')).toBe(asked + 1)
  expect(errors()).toHaveLength(2)

  bad.mend('/feed')
  bad.publish(3, desk.now())
  await desk.store.sources.configure(sources, desk.now())
  expect(await desk.pass(5)).toBe(3)
  expect((await desk.source('बिगड़ा')).poll).toMatchObject({ pausedBecause: null, noticed: [] })
})

test('an outlet that asks for time is not asked before', async () => {
  const { bad, desk } = await setUp()
  bad.answer('/feed', { status: 429, headers: { 'retry-after': '7200' } }, { times: 1 })
  await desk.pass(60, { every: 1 })
  const asked = bad.asked('/feed')
  await desk.pass(60, { every: 1 })
  expect(bad.asked('/feed')).toBe(asked)
  await desk.pass(60, { every: 1 })
  expect(bad.asked('/feed')).toBeGreaterThan(asked)
})
