import { expect, test } from 'vitest'
import { createOutlet } from './create-outlet.ts'
import { createPollDesk } from './create-poll-desk.ts'

const moved = { status: 301, headers: { location: '/new/feed' } }

test('a permanent redirect is adopted after three polls over a day, and the operator may follow it', async () => {
  const outlet = await createOutlet()
  const settings = { name: 'दर्पण', url: outlet.url('/feed'), format: 'feed' as const }
  const desk = await createPollDesk([settings], { hosts: [outlet.host] })
  outlet.publish(3, desk.now())
  await desk.tick()
  outlet.answer('/feed', moved)
  await desk.pass(23 * 60, { every: 10 })
  expect(outlet.asked('/feed')).toBeGreaterThan(5)
  expect((await desk.source('दर्पण')).poll).toMatchObject({
    address: null,
    move: { to: outlet.url('/new/feed') },
  })

  await desk.pass(5 * 60, { every: 10 })
  expect((await desk.source('दर्पण')).poll).toMatchObject({ address: outlet.url('/new/feed'), move: null })
  const asked = outlet.asked('/feed')
  outlet.publish(1, desk.now())
  expect(await desk.pass(10 * 60, { every: 10 })).toBe(1)
  expect(outlet.asked('/feed')).toBe(asked)

  const { id } = await desk.source('दर्पण')
  await desk.store.sources.configure([{ ...settings, url: outlet.url('/new/feed') }], desk.now())
  expect(await desk.store.sources.list()).toMatchObject([
    { id, poll: { address: null, pausedBecause: null } },
  ])
  expect(await desk.pass(10 * 60, { every: 10 })).toBe(0)
})

test('a redirect that does not last changes nothing', async () => {
  const outlet = await createOutlet()
  const settings = { name: 'दर्पण', url: outlet.url('/feed'), format: 'feed' as const }
  const desk = await createPollDesk([settings], { hosts: [outlet.host] })
  outlet.publish(3, desk.now())
  outlet.answer('/feed', moved)
  await desk.pass(12 * 60, { every: 10 })
  outlet.mend('/feed')
  await desk.pass(48 * 60, { every: 10 })
  expect((await desk.source('दर्पण')).poll).toMatchObject({ address: null, move: null, failures: 0 })
})

test('a redirect to a page that is no feed is a failure, not a move', async () => {
  const outlet = await createOutlet()
  const settings = { name: 'दर्पण', url: outlet.url('/feed'), format: 'feed' as const }
  const desk = await createPollDesk([settings], { hosts: [outlet.host] })
  const [story] = outlet.publish(1, desk.now())
  await desk.tick()
  outlet.answer('/feed', { status: 301, headers: { location: story?.path ?? '' } })
  await desk.pass(30 * 60, { every: 10 })
  expect((await desk.source('दर्पण')).poll).toMatchObject({ address: null, move: null })
  expect((await desk.source('दर्पण')).poll.failures).toBeGreaterThan(3)
})

test('a source never moves to where another one is read; the operator is told once', async () => {
  const outlet = await createOutlet()
  const sources = [
    { name: 'पुराना', url: outlet.url('/feed'), format: 'feed' as const },
    { name: 'नया', url: outlet.url('/new/feed'), format: 'feed' as const },
  ]
  const desk = await createPollDesk(sources, { hosts: [outlet.host] })
  outlet.publish(3, desk.now())
  outlet.answer('/feed', moved)
  await desk.pass(72 * 60, { every: 10 })
  expect((await desk.source('पुराना')).poll).toMatchObject({ address: null, noticed: ['address-taken'] })
  const errors = desk.lines.filter(({ level }) => level === 'error')
  expect(errors.map(({ message }) => message)).toEqual([
    `"पुराना" has moved to ${outlet.url('/new/feed')}, where another source is read already: take one of the two out of khabar.json.`,
  ])
})
