import { Agent } from 'undici'
import { createDeadline, type Deadline } from './deadline.ts'
import { exchange, type Reply } from './exchange.ts'
import { FetchError } from './fetch-error.ts'
import type { FetchConditions, FetchedText, Fetcher } from './fetcher.ts'
import { createAllowedHosts } from './guard/allowed-hosts.ts'
import { createGuardedConnector } from './guard/guarded-connector.ts'
import { type Lookup, systemLookup } from './guard/lookup.ts'
import { requestHeaders } from './headers/request-headers.ts'
import { createHostQueue, type HostQueueOptions } from './host-queue.ts'
import { parseHttpUrl } from './http-url.ts'
import { readReply } from './read-reply.ts'
import { isPermanentRedirect, redirectTarget } from './redirect-target.ts'
import { createRobots } from './robots/create-robots.ts'
import { showUrl } from './show-url.ts'
import { toFetchError } from './to-fetch-error.ts'

/** What robots.txt files call us. */
const productToken = 'Khabar'

/** How a fetcher behaves. */
export type FetcherOptions = {
  /** Hosts that are fetched from though their address is not public: `host` (its usual port) or `host:port`, exactly. */
  readonly allowedPrivateHosts?: readonly string[]
  /** The time for a whole exchange, redirects and bodies included, from the moment its turn comes. */
  readonly timeoutMs?: number
  /** The longest body, as sent and as decompressed. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** How many requests go to one host name at once; the rest wait for their turn. */
  readonly maxPerHost?: number
  /** The least time between the beginnings of two requests to one host. Allowed private hosts are one's own: they need none. */
  readonly spacingMs?: number
  /** Who asks. An operator should name a page where they can be reached: `Khabar/0.1 (+https://…)`. */
  readonly userAgent?: string
  readonly lookup?: Lookup
  readonly now?: () => Temporal.Instant
  /** Milliseconds that only ever go forward, for the spacing. */
  readonly clock?: HostQueueOptions['clock']
  readonly sleep?: HostQueueOptions['sleep']
  /** Hears of each address that was refused. */
  readonly log?: { warn(facts: object, message: string): void }
}

/**
 * Creates the one way by which bytes come in from outside.
 *
 * It connects to public addresses only, checked where the socket opens; follows redirects itself, each checked anew; and
 * holds to one deadline and one size. Connections are kept between fetches until `close()`.
 *
 * @throws {FetchError} `bad-url` for an allowed host that is not written as `host` or `host:port`.
 */
export function createFetcher({
  allowedPrivateHosts = [],
  timeoutMs = 15_000,
  maxBytes = 5_000_000,
  maxRedirects = 5,
  maxPerHost = 4,
  spacingMs = 250,
  userAgent = 'Khabar/0.1 (feed reader)',
  lookup = systemLookup,
  now = () => Temporal.Now.instant(),
  clock,
  sleep,
  log,
}: FetcherOptions = {}): Fetcher {
  const isAllowed = createAllowedHosts(allowedPrivateHosts)
  const connect = createGuardedConnector({ isAllowed, lookup, timeoutMs })
  // The deadline is the only clock: undici's own would be a second one beside it.
  const agent = new Agent({ connect, allowH2: false, headersTimeout: 0, bodyTimeout: 0 })
  const queue = createHostQueue({ maxPerHost, spacingMs, ...(clock && { clock }), ...(sleep && { sleep }) })
  const robots = createRobots({ fetchText: fetchRobots, productToken, now })

  function visit(url: URL, conditions: FetchConditions, deadline: Deadline): Promise<Reply> {
    const { signal } = deadline
    const headers = requestHeaders(conditions, userAgent)
    const task = () => {
      deadline.start()
      return exchange(url, { agent, headers, maxBytes, signal })
    }
    return queue.run(url.hostname, task, { signal, isSpaced: !isAllowed(url) })
  }

  async function fetch(address: string, conditions: FetchConditions = {}): Promise<FetchedText> {
    const start = parseHttpUrl(address)
    const deadline = createDeadline(timeoutMs, conditions.signal)
    let url = start
    let movedTo: URL | null = null
    let isPermanent = true
    try {
      for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
        if (conditions.obeyRobots) await robots.check(url, { signal: deadline.signal })
        const asked = url.host === start.host ? conditions : withoutMarks(conditions)
        const reply = await visit(url, asked, deadline)
        const next = redirectTarget(reply, url)
        if (!next) return readReply(reply, { url, movedTo, asked, now: now() })
        isPermanent &&= isPermanentRedirect(reply)
        if (isPermanent) movedTo = next
        url = next
      }
      throw new FetchError(
        'too-many-redirects',
        `${showUrl(start)} redirects more than ${maxRedirects} times.`,
        { url },
      )
    } catch (cause) {
      const error = toFetchError(cause, { url, deadline, timeoutMs, maxBytes })
      if (error.reason === 'blocked-address') log?.warn({ url: error.url }, error.message)
      throw error
    } finally {
      deadline.clear()
    }
  }

  async function fetchRobots(address: string): Promise<string> {
    const fetched = await fetch(address, { accept: 'text/plain, */*;q=0.5' })
    return fetched.status === 'ok' ? fetched.text : ''
  }

  return { fetch, close: () => agent.destroy() }
}

/** An etag is for the host that gave it: to another it would say what we read. */
function withoutMarks({ etag: _, lastModified: __, ...rest }: FetchConditions): FetchConditions {
  return rest
}
