import { createModelSummariser, createTick, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { expect, onTestFinished, test } from 'vitest'
import { createModelServer } from '../model-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

/** Reads the newsroom with a model at hand, and gives what was stored. */
async function readWithModel(server: Awaited<ReturnType<typeof createModelServer>>) {
  onTestFinished(() => server.close())
  const desk = await createTestDesk({ bots: [] })
  const fetcher = createFetcher({ allowedPrivateHosts: [new URL(desk.newsroom.url).host] })
  onTestFinished(() => fetcher.close())
  const { now } = desk.clock
  const summariser = createModelSummariser({ baseUrl: server.baseUrl, model: 'test', fetch, now })
  await createTick({ store: desk.store, fetcher, platforms: [], now, log: silentLog, summariser })()
  const stories = await desk.store.stories.latest({ limit: 50 })
  return (await Promise.all(stories.map(({ id }) => desk.store.articles.ofStory(id)))).flat()
}

test('a model that holds to the articles writes the summaries', async () => {
  const articles = await readWithModel(await createModelServer())
  expect(articles).toHaveLength(37)
  expect(articles.filter(({ summary }) => summary.engine === 'model').length).toBeGreaterThan(20)
})

test('a model that invents numbers writes none of them', async () => {
  const server = await createModelServer()
  server.fail({ kind: 'invented-number' })
  const articles = await readWithModel(server)
  expect(articles).toHaveLength(37)
  expect(articles.filter(({ summary }) => summary.text.includes('9731'))).toEqual([])
  expect(articles.some(({ summary }) => summary.warnings.some((each) => each.startsWith('model: ')))).toBe(
    true,
  )
})

test('without its server, every article has its summary all the same', async () => {
  const server = await createModelServer()
  server.fail({ kind: 'status', status: 503 })
  const articles = await readWithModel(server)
  expect(articles.filter(({ summary }) => summary.text !== '')).toHaveLength(37)
})
