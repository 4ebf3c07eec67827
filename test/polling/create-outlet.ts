import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { pageOf, postsOf, rssOf, type Story } from './outlet-texts.ts'

/** An invented outlet on 127.0.0.1 that can be made to fail. */
export type Outlet = {
  readonly host: string
  url(path: string): string
  /** Publishes that many stories, a minute apart, the last one now. */
  publish(count: number, at: Temporal.Instant): readonly Story[]
  /** Answers a path so, until `mend`; `times` alone, and it mends itself. */
  answer(path: string, fault: Fault, options?: { times?: number }): void
  mend(path: string): void
  setRobots(text: string): void
  /** How often a path was asked for; 304s included. */
  asked(path: string): number
  /** Paths of all requests, oldest first. */
  readonly requests: readonly string[]
}

export type Fault = { readonly status: number; readonly headers?: Readonly<Record<string, string>> }

/** How many stories the feed holds, and a page of posts. */
const perPage = 20

/** Starts an outlet for one test. `/feed` and `/new/feed` list excerpts, `/posts` whole texts, page by page. */
export async function createOutlet({ feedLength = perPage } = {}): Promise<Outlet> {
  const stories: Story[] = []
  const faults = new Map<string, { fault: Fault; left: number }>()
  const requests: string[] = []
  let robots = ''

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', origin())
    requests.push(url.pathname + url.search)
    const fault = takeFault(url.pathname + url.search)
    if (fault) response.writeHead(fault.status, fault.headers).end()
    else respond(request, response, url)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // A TCP server's address is never a pipe's name.

  function origin(): string {
    return `http://127.0.0.1:${port}`
  }

  function takeFault(path: string): Fault | null {
    const known = faults.get(path)
    if (!known || known.left === 0) return null
    known.left -= 1
    return known.fault
  }

  function respond(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const listing = listingAt(url)
    const story = stories.find(({ path }) => path === url.pathname)
    if (url.pathname === '/robots.txt') response.end(robots)
    else if (listing !== null) answerListing(request, response, listing)
    else if (story) response.setHeader('content-type', 'text/html; charset=utf-8').end(pageOf(story))
    else response.writeHead(url.pathname === '/posts' ? 400 : 404).end('{}')
  }

  /** `null` where there is none, as after the last page of posts. */
  function listingAt({ pathname, searchParams }: URL): string | null {
    const newest = stories.toReversed()
    if (pathname === '/feed' || pathname === '/new/feed') return rssOf(newest.slice(0, feedLength), origin())
    const page = Number(searchParams.get('page') ?? 1)
    const posts = newest.slice((page - 1) * perPage, page * perPage)
    return pathname === '/posts' && (page === 1 || posts.length > 0) ? postsOf(posts, origin()) : null
  }

  return {
    host: `127.0.0.1:${port}`,
    url: (path) => origin() + path,
    publish(count, at) {
      const added = Array.from({ length: count }, (_, index) => {
        const number = stories.length + 1
        const publishedAt = at.subtract({ minutes: count - 1 - index })
        const story = { number, path: `/khabar/${number}`, publishedAt }
        stories.push(story)
        return story
      })
      return added
    },
    answer: (path, fault, { times = Number.POSITIVE_INFINITY } = {}) =>
      void faults.set(path, { fault, left: times }),
    mend: (path) => void faults.delete(path),
    setRobots(text) {
      robots = text
    },
    asked: (path) => requests.filter((request) => request === path).length,
    requests,
  }
}

/** With an etag that changes when the listing does. */
function answerListing(request: IncomingMessage, response: ServerResponse, body: string): void {
  const etag = `"${Buffer.byteLength(body)}"`
  response.setHeader('etag', etag)
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
  else response.end(body)
}
