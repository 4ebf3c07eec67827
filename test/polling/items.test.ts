import { expect, test } from 'vitest'
import { createOutlet } from './create-outlet.ts'
import { createPollDesk } from './create-poll-desk.ts'

async function setUp() {
  const outlet = await createOutlet()
  const sources = [{ name: 'दर्पण', url: outlet.url('/feed'), format: 'feed' as const }]
  const desk = await createPollDesk(sources, { hosts: [outlet.host] })
  outlet.publish(1, desk.now())
  await desk.tick()
  return { outlet, desk }
}

test('a page that fails twice is read the third time, while the listing goes on answering 304', async () => {
  const { outlet, desk } = await setUp()
  const [story, other] = outlet.publish(2, desk.now())
  const path = story?.path ?? ''
  outlet.answer(path, { status: 503 }, { times: 2 })
  expect(await desk.pass(30, { every: 1 })).toBe(1)
  expect(outlet.asked(path)).toBe(2)
  expect(await desk.pass(3 * 60, { every: 1 })).toBe(1)
  expect(outlet.asked(path)).toBe(3)
  expect(outlet.asked(other?.path ?? '')).toBe(1)
  expect(await desk.stored()).toMatchObject({ articles: 3 })
  expect((await desk.source('दर्पण')).poll).toMatchObject({
    failures: 0,
    itemsDueAt: null,
    etag: expect.stringContaining('"'),
  })
})

test('a page that never works is tried five times over two days, given up with a word, and not asked for again', async () => {
  const { outlet, desk } = await setUp()
  const path = outlet.publish(1, desk.now())[0]?.path ?? ''
  outlet.answer(path, { status: 404 })
  await desk.pass(4 * 24 * 60, { every: 10 })
  outlet.publish(1, desk.now())
  await desk.pass(4 * 24 * 60, { every: 10 })
  expect(outlet.asked(path)).toBe(5)
  expect(desk.lines.filter(({ message }) => message === 'an article is given up')).toMatchObject([
    { level: 'warn', facts: { source: 'दर्पण', url: outlet.url(path), tries: 5 } },
  ])
  expect(await desk.stored()).toMatchObject({ articles: 2 })
})

test('an outlet whose pages all fail is left alone after three, and loses nothing', async () => {
  const { outlet, desk } = await setUp()
  const stories = outlet.publish(10, desk.now())
  for (const { path } of stories) outlet.answer(path, { status: 500 }, { times: 1 })
  await desk.pass(11, { every: 1 })
  expect(outlet.requests.filter((path) => path.startsWith('/khabar/'))).toHaveLength(4)
  await desk.pass(5 * 60, { every: 1 })
  expect(await desk.stored()).toMatchObject({ articles: 11 })
})

test('a page that robots.txt refuses is passed over with a word, and never asked for', async () => {
  const { outlet, desk } = await setUp()
  const [refused, allowed] = outlet.publish(2, desk.now())
  outlet.setRobots(`User-agent: *\nDisallow: ${refused?.path}$\n`)
  await desk.pass(25 * 60)
  outlet.publish(1, desk.now())
  await desk.pass(25 * 60)
  expect(outlet.asked(refused?.path ?? '')).toBe(0)
  expect(outlet.asked(allowed?.path ?? '')).toBe(1)
  expect(desk.lines.filter(({ message }) => message === 'an item is passed over')).toMatchObject([
    { facts: { url: outlet.url(refused?.path ?? ''), reason: expect.stringContaining('robots.txt') } },
  ])
  expect(await desk.stored()).toMatchObject({ articles: 3 })
})

test('pages of a host whose robots.txt cannot be had wait for it', async () => {
  const { outlet, desk } = await setUp()
  outlet.answer('/robots.txt', { status: 503 }, { times: 1 })
  const outletPages = () => outlet.requests.filter((path) => path.startsWith('/khabar/')).length
  await desk.pass(25 * 60)
  outlet.publish(5, desk.now())
  await desk.pass(25 * 60)
  const before = outletPages()
  await desk.pass(3 * 60, { every: 1 })
  expect(outletPages() - before).toBeLessThanOrEqual(5)
  expect(await desk.stored()).toMatchObject({ articles: 6 })
})
