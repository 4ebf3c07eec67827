import { startNewsroom } from '@khabar/cli/newsroom'
import { expect, onTestFinished, test } from 'vitest'
import { createOutlet } from './create-outlet.ts'
import { createPollDesk } from './create-poll-desk.ts'

async function setUp({ path = '/feed', feedLength = 20 } = {}) {
  const outlet = await createOutlet({ feedLength })
  const format = path === '/posts' ? ('wordpress' as const) : ('feed' as const)
  const sources = [{ name: 'दर्पण', url: outlet.url(path), format }]
  const desk = await createPollDesk(sources, { hosts: [outlet.host] })
  return { outlet, desk, sources }
}

test('120 items at once all arrive, oldest first, over polls that follow at once, none read twice', async () => {
  const { outlet, desk } = await setUp({ feedLength: 200 })
  outlet.publish(1, desk.now())
  await desk.tick()
  await desk.pass(60, { every: 1 })
  const stories = outlet.publish(120, desk.now())
  const arrived: number[] = []
  for (let minute = 0; minute < 40; minute++) {
    const articles = await desk.pass(1)
    if (articles > 0) arrived.push(articles)
  }
  expect(arrived).toEqual([40, 40, 40])
  expect(await desk.stored()).toMatchObject({ articles: 121 })
  const pages = outlet.requests.filter((path) => path.startsWith('/khabar/'))
  expect(pages).toEqual(['/khabar/1', ...stories.map(({ path }) => path)])
})

test('a new source floods nobody, however many polls its first reading takes', async () => {
  const { outlet, desk } = await setUp({ feedLength: 200 })
  outlet.publish(100, desk.now())
  await desk.tick()
  expect(await desk.stored()).toEqual({ articles: 40, unannounced: 0 })
  await desk.pass(5, { every: 1 })
  expect(await desk.stored()).toEqual({ articles: 100, unannounced: 0 })
})

test('WordPress posts from longer ago than one page are caught up after a gap', async () => {
  const { outlet, desk } = await setUp({ path: '/posts' })
  outlet.publish(25, desk.now())
  expect(await desk.tick()).toBe(20)
  await desk.pass(30 * 60)
  outlet.publish(55, desk.now())
  await desk.pass(30 * 60)
  await desk.pass(5, { every: 1 })
  expect(await desk.stored()).toMatchObject({ articles: 75 })
  expect(outlet.asked('/posts?page=3')).toBe(1)
  expect(outlet.asked('/posts?page=4')).toBe(0)
})

test('an earlier page that fails leaves the gap open, and the next poll closes it', async () => {
  const { outlet, desk } = await setUp({ path: '/posts' })
  outlet.publish(1, desk.now())
  await desk.tick()
  outlet.publish(45, desk.now())
  outlet.answer('/posts?page=2', { status: 503 }, { times: 1 })
  expect(await desk.pass(12)).toBe(0)
  expect((await desk.source('दर्पण')).poll).toMatchObject({ failures: 1 })
  expect(await desk.pass(60, { every: 1 })).toBe(45)
})

test('a poll that dies before it is written loses nothing, and reads no page twice', async () => {
  const outlet = await createOutlet()
  let deaths = 0
  const sources = [{ name: 'दर्पण', url: outlet.url('/feed'), format: 'feed' as const }]
  const desk = await createPollDesk(sources, {
    hosts: [outlet.host],
    intercept: (store) => ({
      ...store,
      sources: {
        ...store.sources,
        finishPoll: (...poll) =>
          deaths++ === 0 ? Promise.reject(new Error('killed')) : store.sources.finishPoll(...poll),
      },
    }),
  })
  outlet.publish(5, desk.now())
  await desk.tick().catch(() => {})
  expect(await desk.stored()).toMatchObject({ articles: 5 })
  outlet.publish(1, desk.now())
  await desk.pass(30, { every: 1 })
  expect(await desk.stored()).toMatchObject({ articles: 6 })
  const pages = outlet.requests.filter((path) => path.startsWith('/khabar/'))
  expect(new Set(pages).size).toBe(pages.length)
})

test('the sample newsroom’s new article arrives once, and a poll in between brings nothing', async () => {
  const newsroom = await startNewsroom({
    now: () => Temporal.Instant.from('2026-11-24T05:00:00Z'),
    holdBack: ['sensex-612-ank-chadha'],
  })
  onTestFinished(() => newsroom.close())
  const desk = await createPollDesk(newsroom.sources, { hosts: [new URL(newsroom.url).host] })
  expect(await desk.tick()).toBeGreaterThan(30)
  expect(await desk.pass(60, { every: 1 })).toBe(0)
  newsroom.publish()
  expect(await desk.pass(120, { every: 1 })).toBe(1)
  const pages = newsroom.requests.filter(({ path }) => path.includes('sensex'))
  expect(pages).toHaveLength(1)
  const robots = newsroom.requests.filter(({ path }) => path === '/robots.txt')
  expect(robots).toHaveLength(1)
})
