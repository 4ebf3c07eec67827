import type { RequestListener } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { FetchError } from './fetch-error.ts'
import { startLocalServer } from './local-server.ts'

const feed = '<rss><channel><title>ताज़ा समाचार</title></channel></rss>'

/** Sends `/5` to `/4` and so on to `/0`, which is the feed. */
const countdown: RequestListener = ({ url = '' }, response) => {
  const left = Number(url.slice(1))
  if (left === 0) response.end(feed)
  else response.writeHead(302, { location: `/${left - 1}` }).end()
}

test('a page comes as text, with what the server says of it', async () => {
  const server = await startLocalServer((_, response) => {
    response.setHeader('content-type', 'application/rss+xml')
    response.setHeader('cache-control', 'public, max-age=600')
    response.setHeader('etag', '"v1"')
    response.end(feed)
  })
  const fetched = await server.createFetcher().fetch(server.url('/feed#top'))
  expect(fetched).toEqual({
    status: 'ok',
    url: server.url('/feed'),
    text: feed,
    contentType: 'application/rss+xml',
    etag: '"v1"',
    lastModified: null,
    movedPermanentlyTo: null,
    freshForMs: 600_000,
  })
})

test('a request says who asks and what it takes', async () => {
  const server = await startLocalServer(({ headers }, response) => response.end(JSON.stringify(headers)))
  const fetcher = server.createFetcher({ userAgent: 'Khabar/0.1 (+https://example.invalid/khabar)' })
  const fetched = await fetcher.fetch(server.url('/'), { accept: 'application/json' })
  const { text } = fetched as Extract<typeof fetched, { status: 'ok' }> // The server knows no other answer.
  expect(JSON.parse(text)).toMatchObject({
    accept: 'application/json',
    'accept-encoding': 'gzip, br, zstd',
    'user-agent': 'Khabar/0.1 (+https://example.invalid/khabar)',
  })
})

test('a page that did not change is said to be so, and keeps its marks', async () => {
  const server = await startLocalServer(({ headers }, response) => {
    response.writeHead(headers['if-none-match'] === '"v1"' ? 304 : 200).end()
  })
  const lastModified = 'Tue, 03 Mar 2026 06:00:00 GMT'
  const fetched = await server.createFetcher().fetch(server.url('/'), { etag: '"v1"', lastModified })
  expect(fetched).toMatchObject({ status: 'not-modified', etag: '"v1"', lastModified })
})

test('a 304 nobody asked for is an error', async () => {
  const server = await startLocalServer((_, response) => response.writeHead(304).end())
  const fetching = server.createFetcher().fetch(server.url('/'))
  await expect(fetching).rejects.toMatchObject({ reason: 'status', status: 304 })
})

test('an etag no header can carry is left out', async () => {
  const server = await startLocalServer(({ headers }, response) =>
    response.end(headers['if-none-match'] ?? 'none'),
  )
  const fetched = await server.createFetcher().fetch(server.url('/'), { etag: 'a\r\nx-evil: 1' })
  expect(fetched).toMatchObject({ text: 'none' })
})

test.each([
  [429, '120', 120_000],
  [503, 'Tue, 03 Mar 2026 06:01:00 GMT', 60_000],
  [500, '120', null],
])(
  'status %i with Retry-After %s is an error that says how long to wait',
  async (status, header, retryAfterMs) => {
    const server = await startLocalServer((_, response) =>
      response.writeHead(status, { 'retry-after': header }).end('no'),
    )
    const now = () => Temporal.Instant.from('2026-03-03T06:00:00Z')
    const fetching = server.createFetcher({ now }).fetch(server.url('/feed?key=secret'))
    const error: unknown = await fetching.catch((thrown) => thrown)
    expect(error).toBeInstanceOf(FetchError)
    expect(error).toMatchObject({ reason: 'status', status, retryAfterMs, url: server.url('/feed?…') })
    expect(JSON.stringify([String(error), error])).not.toContain('secret')
  },
)

test('five redirects are followed, six are not', async () => {
  const server = await startLocalServer(countdown)
  const fetcher = server.createFetcher()
  expect(await fetcher.fetch(server.url('/5'))).toMatchObject({ text: feed, url: server.url('/0') })
  await expect(fetcher.fetch(server.url('/6'))).rejects.toMatchObject({ reason: 'too-many-redirects' })
})

test('a redirect loop ends', async () => {
  const server = await startLocalServer((_, response) => response.writeHead(301, { location: '/' }).end())
  const fetching = server.createFetcher().fetch(server.url('/'))
  await expect(fetching).rejects.toMatchObject({ reason: 'too-many-redirects' })
})

test.each([
  ['/a', '/b', [301, 308]],
  ['/a', '/a', [301, 302]],
  ['/a', null, [302, 301]],
])('%s was moved for good to %s when the redirects are %j', async (_, moved, [first = 0, second = 0]) => {
  const server = await startLocalServer(({ url }, response) => {
    if (url === '/') response.writeHead(first, { location: '/a' }).end()
    else if (url === '/a') response.writeHead(second, { location: '/b' }).end()
    else response.end(feed)
  })
  const fetched = await server.createFetcher().fetch(server.url('/'))
  expect(fetched.movedPermanentlyTo).toBe(moved && server.url(moved))
})

test('a redirect to a Hindi address that is sent unescaped is followed', async () => {
  const server = await startLocalServer(({ url, socket }, response) => {
    if (url === '/')
      socket.end(Buffer.from('HTTP/1.1 301 Moved\r\nlocation: /ईरान\r\ncontent-length: 0\r\n\r\n'))
    else response.end(decodeURIComponent(url ?? ''))
  })
  expect(await server.createFetcher().fetch(server.url('/'))).toMatchObject({ text: '/ईरान' })
})

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://reader:password@example.com/', 'http://'])(
  'a redirect to %s is refused',
  async (location) => {
    const server = await startLocalServer((_, response) => response.writeHead(302, { location }).end())
    const error: unknown = await server
      .createFetcher()
      .fetch(server.url('/'))
      .catch((thrown) => thrown)
    expect(error).toMatchObject({ reason: 'bad-url', status: 302 })
    expect(String(error)).not.toContain('password@')
  },
)

test('a redirect to another host is told nothing of what we have', async () => {
  const target = await startLocalServer(({ headers }, response) => response.end(JSON.stringify(headers)))
  const server = await startLocalServer((_, response) =>
    response.writeHead(302, { location: target.url('/') }).end(),
  )
  const fetcher = server.createFetcher({ allowedPrivateHosts: [server.host, target.host] })
  const fetched = await fetcher.fetch(server.url('/'), {
    etag: '"v1"',
    lastModified: 'Tue, 03 Mar 2026 06:00:00 GMT',
  })
  expect(fetched).toMatchObject({
    status: 'ok',
    text: expect.not.stringMatching(/if-none-match|if-modified-since/u),
  })
})

test('a body that trickles in does not outlast the deadline', async () => {
  const server = await startLocalServer((_, response) => {
    const trickle = setInterval(() => response.write('क'), 10)
    response.on('close', () => clearInterval(trickle))
  })
  const fetching = server.createFetcher({ timeoutMs: 150 }).fetch(server.url('/'))
  await expect(fetching).rejects.toMatchObject({ reason: 'timeout' })
})

test('the deadline covers all redirects together', async () => {
  const server = await startLocalServer(async (request, response) => {
    await wait(40)
    countdown(request, response)
  })
  const fetching = server.createFetcher({ timeoutMs: 150, maxRedirects: 100 }).fetch(server.url('/100'))
  await expect(fetching).rejects.toMatchObject({ reason: 'timeout' })
})

test('a gzip bomb stops at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000))
  const server = await startLocalServer((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  )
  const fetching = server.createFetcher({ maxBytes: 100_000 }).fetch(server.url('/'))
  await expect(fetching).rejects.toMatchObject({ reason: 'too-large' })
})

test('a connection that is cut is an error of the network, before and in the body', async () => {
  const server = await startLocalServer(({ url, socket }, response) => {
    if (url === '/at-once') socket.resetAndDestroy()
    else response.writeHead(200, { 'content-length': 100 }).write(feed, () => socket.resetAndDestroy())
  })
  const fetcher = server.createFetcher()
  await expect(fetcher.fetch(server.url('/at-once'))).rejects.toMatchObject({ reason: 'network' })
  await expect(fetcher.fetch(server.url('/later'))).rejects.toMatchObject({ reason: 'network' })
})

test('a film is refused before it is loaded', async () => {
  const server = await startLocalServer((_, response) => {
    response.writeHead(200, { 'content-type': 'video/mp4' }).write('never ends')
  })
  await expect(server.createFetcher().fetch(server.url('/'))).rejects.toMatchObject({ reason: 'not-text' })
})

test('a body in an encoding nobody asked for is refused', async () => {
  const server = await startLocalServer((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(),
  )
  await expect(server.createFetcher().fetch(server.url('/'))).rejects.toMatchObject({ reason: 'not-text' })
})

test('no more requests than allowed are at a host at once, and all get their turn', async () => {
  const held: (() => void)[] = []
  let most = 0
  const server = await startLocalServer(async (_, response) => {
    held.push(() => response.end(feed))
    most = Math.max(most, held.length)
    if (held.length < 3) return
    await wait(20)
    for (const release of held.splice(0)) release()
  })
  const fetcher = server.createFetcher({ maxPerHost: 3 })
  const fetched = await Promise.all(Array.from({ length: 12 }, () => fetcher.fetch(server.url('/'))))
  expect(fetched).toHaveLength(12)
  expect(most).toBe(3)
})

test('a caller may give up: before, in the queue and in the middle', async () => {
  const server = await startLocalServer((_, response) => response.write('never ends'))
  const fetcher = server.createFetcher({ maxPerHost: 1 })
  const stop = new AbortController()
  const { signal } = stop
  const inTheMiddle = fetcher.fetch(server.url('/'), { signal })
  const inTheQueue = fetcher.fetch(server.url('/'), { signal })
  setTimeout(() => stop.abort(), 30)
  await expect(inTheMiddle).rejects.toMatchObject({ reason: 'aborted' })
  await expect(inTheQueue).rejects.toMatchObject({ reason: 'aborted' })
  await expect(fetcher.fetch(server.url('/'), { signal })).rejects.toMatchObject({ reason: 'aborted' })
})

test('closing ends what is under way and what comes later', async () => {
  const server = await startLocalServer((_, response) => response.write('never ends'))
  const fetcher = server.createFetcher()
  const fetching = expect(fetcher.fetch(server.url('/'))).rejects.toMatchObject({ reason: 'aborted' })
  await wait(30)
  await fetcher.close()
  await fetching
  await expect(fetcher.fetch(server.url('/'))).rejects.toMatchObject({ reason: 'aborted' })
})
