import { createServer, type Server } from 'node:http'
import { loadArticles, newestFirst, readSamples } from './load-articles.ts'
import { homeOf, outlets } from './outlets.ts'
import { respond } from './respond.ts'
import type { NewsroomArticle } from './sample-article.ts'

/** One request that the newsroom has answered. */
export type NewsroomRequest = {
  readonly method: string
  /** With its query. */
  readonly path: string
  readonly status: number
}

/** A running sample newsroom. */
export type Newsroom = {
  /** Scheme, host and port, without a closing slash. */
  readonly url: string
  /** The outlets as an operator would configure them. */
  readonly sources: readonly {
    readonly name: string
    readonly url: string
    readonly format: 'feed' | 'wordpress'
  }[]
  /** What is published now, newest first. */
  readonly articles: readonly NewsroomArticle[]
  /** Every request answered since the start, oldest first. */
  readonly requests: readonly NewsroomRequest[]
  /**
   * Publishes articles that were held back, dated now; without slugs, all of them.
   *
   * @throws RangeError where a slug is not held back; nothing is published then
   */
  publish(...slugs: readonly string[]): void
  close(): Promise<void>
}

/** How a newsroom starts. */
export type NewsroomOptions = {
  readonly now?: () => Temporal.Instant
  /** 0 takes a free port. */
  readonly port?: number
  /** Slugs of articles that nobody shall see before {@link Newsroom.publish}. */
  readonly holdBack?: readonly string[]
  /** Given one line a request: `GET /bhor-pahar/feed/ 200`. */
  readonly log?: (line: string) => void
}

/**
 * Starts three invented Hindi outlets on 127.0.0.1, with articles from the three days before `now`.
 *
 * @throws RangeError where `holdBack` names an article that does not exist, and what `listen` throws (a taken port)
 */
export async function startNewsroom({
  now = () => Temporal.Now.instant(),
  port = 0,
  holdBack = [],
  log = () => {},
}: NewsroomOptions = {}): Promise<Newsroom> {
  assertKnown(holdBack)
  const requests: NewsroomRequest[] = []
  const newsstand = { articles: [] as readonly NewsroomArticle[], origin: '' }
  const server = createServer((request, response) => {
    const status = respond(request, response, newsstand)
    requests.push({ method: request.method ?? '', path: request.url ?? '', status })
    log(`${request.method} ${request.url} ${status}`)
  })
  newsstand.origin = await listen(server, port)
  const all = loadArticles({ clock: now(), origin: newsstand.origin })
  const held = new Map(
    all.filter(({ slug }) => holdBack.includes(slug)).map((article) => [article.slug, article]),
  )
  newsstand.articles = all.filter(({ slug }) => !held.has(slug))
  return {
    url: newsstand.origin,
    sources: outlets.map((outlet) => ({
      name: outlet.name,
      url: homeOf(outlet, newsstand.origin) + outlet.list,
      format: outlet.format,
    })),
    get articles() {
      return newsstand.articles
    },
    requests,
    publish(...slugs) {
      const released = release(slugs.length > 0 ? slugs : [...held.keys()], held, now())
      newsstand.articles = [...newsstand.articles, ...released].sort(newestFirst)
    },
    close: () => close(server),
  }
}

function release(
  slugs: readonly string[],
  held: Map<string, NewsroomArticle>,
  now: Temporal.Instant,
): NewsroomArticle[] {
  const released = [...new Set(slugs)].map((slug) => {
    const article = held.get(slug)
    if (!article) throw new RangeError(`No article "${slug}" is held back.`)
    return { ...article, publishedAt: now.round({ smallestUnit: 'second', roundingMode: 'floor' }) }
  })
  for (const { slug } of released) held.delete(slug)
  return released
}

function assertKnown(slugs: readonly string[]): void {
  const known = new Set(outlets.flatMap(readSamples).map(({ slug }) => slug))
  const stranger = slugs.find((slug) => !known.has(slug))
  if (stranger !== undefined)
    throw new RangeError(`The sample newsroom has no article "${stranger}" to hold back.`)
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string')
        return reject(new Error('The newsroom has no port.'))
      resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
