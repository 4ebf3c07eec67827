import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Newsroom, startNewsroom } from './index.ts'

const clock = Temporal.Instant.from('2026-03-08T06:30:00.250Z')
const now = () => clock
const newest = 'vienna-masaude-par-sahmati'
let newsroom: Newsroom

beforeAll(async () => {
  newsroom = await startNewsroom({ now })
})
afterAll(() => newsroom.close())

const get = (path: string, headers: Record<string, string> = {}) => fetch(newsroom.url + path, { headers })

test('it listens on this machine only and names three sources that answer', async () => {
  expect(newsroom.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(newsroom.sources.map(({ format }) => format)).toEqual(['feed', 'feed', 'wordpress'])
  for (const { url } of newsroom.sources) expect((await fetch(url)).status).toBe(200)
})

test('its articles are counted back from its clock, newest first, with every weekday written out', () => {
  expect(newsroom.articles[0]?.slug).toBe(newest)
  expect(newsroom.articles[0]?.publishedAt.toString()).toBe('2026-03-08T06:18:00Z')
  for (const { headline, paragraphs } of newsroom.articles)
    expect([headline, ...paragraphs].join(' ')).not.toMatch(/[{}]/)
})

test.each(['/bhor-pahar/feed/', '/neem-chowk/rss.xml'])('%s is well-formed RSS', async (path) => {
  const response = await get(path)
  expect(response.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
  expectWellFormed(await response.text())
})

test('one feed holds whole articles, the other only their beginnings', async () => {
  const full = await (await get('/bhor-pahar/feed/')).text()
  const excerpts = await (await get('/neem-chowk/rss.xml')).text()
  expect(full).toContain('<content:encoded>')
  expect(full).toContain('चाबहार बंदरगाह')
  expect(excerpts).not.toContain('content:encoded')
  expect(excerpts.match(/<item>/g)).toHaveLength(16)
  expect(excerpts.match(/\.\.\.]]>/g)).toHaveLength(16)
})

test.each(['/bhor-pahar/feed/', '/neem-chowk/rss.xml', '/pagdandi/wp-json/wp/v2/posts'])(
  '%s answers 304 to its own ETag and date, and 200 to others',
  async (path) => {
    const { headers } = await get(path)
    const etag = headers.get('etag') ?? ''
    const modified = headers.get('last-modified') ?? ''
    const again = await get(path, { 'If-None-Match': `"other", W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get(path, { 'If-Modified-Since': modified })).status).toBe(304)
    expect((await get(path, { 'If-None-Match': '"other"', 'If-Modified-Since': modified })).status).toBe(200)
    expect((await get(path, { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).status).toBe(200)
  },
)

test('WordPress posts come in pages, with author, picture and terms where they are asked for', async () => {
  const response = await get('/pagdandi/wp-json/wp/v2/posts?per_page=2&page=2&_embed')
  expect([response.headers.get('x-wp-total'), response.headers.get('x-wp-totalpages')]).toEqual(['5', '3'])
  const embedded = {
    author: expect.anything(),
    'wp:featuredmedia': expect.anything(),
    'wp:term': expect.anything(),
  }
  expect(await response.json()).toEqual(Array(2).fill(expect.objectContaining({ _embedded: embedded })))
  const plain = JSON.stringify(await (await get('/pagdandi/wp-json/wp/v2/posts')).json())
  expect(plain.match(/"date_gmt"/g)).toHaveLength(5)
  expect(plain).not.toContain('_embedded')
  for (const query of ['page=9', 'per_page=0', 'per_page=x'])
    expect((await get(`/pagdandi/wp-json/wp/v2/posts?${query}`)).status).toBe(400)
})

test('every address that its pages name on the server answers 200', async () => {
  const seen = new Set<string>([`${newsroom.url}/`])
  const pattern = new RegExp(`(?:href|src)="(${newsroom.url}[^"]*)"`, 'g')
  for (const url of seen) {
    const response = await fetch(url)
    expect(response.status, url).toBe(200)
    if (!response.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, link] of (await response.text()).matchAll(pattern)) if (link) seen.add(link)
  }
  expect(seen.size).toBeGreaterThan(newsroom.articles.length * 2)
})

test('an article page shows four to eight related articles cut off mid-sentence', async () => {
  for (const { url, outlet } of newsroom.articles) {
    const text = await (await fetch(url)).text()
    const cut = text.match(/\.\.\.<\/p>/g) ?? []
    expect(cut.length, url).toBeGreaterThanOrEqual(4)
    expect(cut.length, outlet).toBeLessThanOrEqual(8)
    expect(text, url).not.toMatch(/[।?!]”?\.\.\./u)
  }
})

test('what does not exist answers 404 in Hindi, and nothing can be written', async () => {
  for (const path of ['/bhor-pahar/nahin/', '/neem-chowk/%E0%A4/', '/pagdandi/images/x.png', '/kahin/']) {
    const response = await get(path)
    expect([response.status, /\p{Script=Devanagari}/u.test(await response.text())], path).toEqual([404, true])
  }
  expect((await fetch(`${newsroom.url}/bhor-pahar/`, { method: 'POST' })).status).toBe(405)
})

test('robots may read everything, and a picture is a PNG', async () => {
  expect(await (await get('/robots.txt')).text()).toContain('Allow: /')
  const picture = await get(`/bhor-pahar/images/${newest}.png`)
  expect(picture.headers.get('content-type')).toBe('image/png')
  expect(
    Buffer.from(await picture.arrayBuffer())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test('an article that is held back is nowhere until it is published, dated then', async () => {
  let time = clock
  const other = await startNewsroom({ now: () => time, holdBack: [newest, 'hockey-asia-cup-jeet'] })
  const feed = async () => (await fetch(`${other.url}/bhor-pahar/feed/`)).text()
  expect(await feed()).not.toContain(newest)
  expect((await fetch(`${other.url}/bhor-pahar/${newest}/`)).status).toBe(404)
  time = clock.add({ minutes: 5 })
  other.publish(newest)
  expect(await feed()).toContain('Sun, 08 Mar 2026 06:35:00 GMT')
  expect((await fetch(`${other.url}/bhor-pahar/${newest}/`)).status).toBe(200)
  expect(() => other.publish(newest)).toThrow(RangeError)
  other.publish()
  expect(other.articles).toHaveLength(newsroom.articles.length)
  await other.close()
})

test('holding back an unknown article is refused', async () => {
  await expect(startNewsroom({ now, holdBack: ['nahin'] })).rejects.toThrow('no article "nahin"')
})

test('every request is kept and logged with its status', async () => {
  const lines: string[] = []
  const other = await startNewsroom({ now, log: (line) => lines.push(line) })
  await (await fetch(`${other.url}/bhor-pahar/?s=1`)).text()
  await fetch(`${other.url}/kahin`, { method: 'HEAD' })
  await other.close()
  expect(other.requests).toEqual([
    { method: 'GET', path: '/bhor-pahar/?s=1', status: 200 },
    { method: 'HEAD', path: '/kahin', status: 404 },
  ])
  expect(lines).toEqual(['GET /bhor-pahar/?s=1 200', 'HEAD /kahin 404'])
})

function expectWellFormed(xml: string): void {
  const bare = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '').replace(/^<\?xml [^?]*\?>\n/, '')
  expect(bare).not.toMatch(/&(?!(?:amp|lt|gt|quot|#39);)/)
  const open: string[] = []
  for (const [, closing, name = '', empty] of bare.matchAll(
    /<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g,
  )) {
    if (closing) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
  }
  expect(open).toEqual([])
  expect(bare.replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '')).not.toMatch(/[<>]/)
}
