import type { RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { createFetcher } from './create-fetcher.ts'
import { startLocalServer } from './local-server.ts'

/** A host with a robots.txt; `asked` holds the paths of its requests. */
async function startHost(robots: string, listener: RequestListener = (_, response) => response.end('पाठ')) {
  const asked: string[] = []
  const server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/robots.txt') response.end(robots)
    else listener(request, response)
  })
  return { ...server, asked }
}

test('a page that robots.txt refuses is not asked for; a feed that the operator named is', async () => {
  const host = await startHost('User-agent: *\nDisallow: /private\n')
  const fetcher = host.createFetcher()
  const refused = fetcher.fetch(host.url('/private/1'), { obeyRobots: true })
  await expect(refused).rejects.toMatchObject({ reason: 'robots' })
  await fetcher.fetch(host.url('/public/1'), { obeyRobots: true })
  await fetcher.fetch(host.url('/private/feed'))
  expect(host.asked).toEqual(['/robots.txt', '/public/1', '/private/feed'])
})

test('a redirect to a page that is refused is not followed', async () => {
  const host = await startHost('User-agent: Khabar\nDisallow: /private\n', (_, response) =>
    response.writeHead(302, { location: '/private/1' }).end(),
  )
  const fetching = host.createFetcher().fetch(host.url('/public'), { obeyRobots: true })
  await expect(fetching).rejects.toMatchObject({ reason: 'robots', url: host.url('/private/1') })
  expect(host.asked).toEqual(['/robots.txt', '/public'])
})

test('a host whose robots.txt fails is left alone for a while', async () => {
  const server = await startLocalServer((request, response) =>
    response.writeHead(request.url === '/robots.txt' ? 500 : 200).end('पाठ'),
  )
  const now = () => Temporal.Instant.from('2026-11-24T06:00:00Z')
  const fetching = server.createFetcher({ now }).fetch(server.url('/1'), { obeyRobots: true })
  await expect(fetching).rejects.toMatchObject({
    reason: 'robots-unreachable',
    retryAfterMs: 1_800_000,
  })
})

test('requests to one stranger are spaced, those to a host of one’s own are not', async () => {
  const sleeps: number[] = []
  const options = { clock: () => 0, sleep: async (ms: number) => void sleeps.push(ms) }
  const stranger = createFetcher({ ...options, lookup: () => Promise.reject(new Error('nobody there')) })
  for (let turn = 0; turn < 3; turn++) await stranger.fetch('http://stranger.example/').catch(() => {})
  expect(sleeps).toEqual([250, 500])
  const host = await startHost('')
  const own = host.createFetcher(options)
  await own.fetch(host.url('/1'))
  await own.fetch(host.url('/2'))
  expect(sleeps).toHaveLength(2)
  await stranger.close()
})
