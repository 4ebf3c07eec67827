import { FetchError, type FetchFailure } from '../fetch-error.ts'
import { showUrl } from '../show-url.ts'
import { isPathAllowed } from './match-path.ts'
import { parseRobots, type RobotsRule } from './parse-robots.ts'

/** The robots.txt files of the hosts whose pages are read. */
export type Robots = {
  /**
   * Resolves where a page may be read.
   *
   * @throws {FetchError} `robots` where its host's robots.txt refuses it, `robots-unreachable` where that file cannot
   *   be had for now: a page is then left alone, as the standard asks.
   */
  check(url: URL, options: { readonly signal: AbortSignal }): Promise<void>
}

type Known = {
  /** `null`: the file cannot be had, so nothing may be read. */
  readonly rules: readonly RobotsRule[] | null
  readonly expiresAt: number
}

type RobotsOptions = {
  readonly fetchText: (url: string) => Promise<string>
  readonly productToken: string
  readonly now: () => Temporal.Instant
  /** How many hosts are remembered; those fetched longest ago go first. */
  readonly maxHosts?: number
}

const dayMs = 24 * 60 * 60_000
const unreachableMs = 30 * 60_000

/** Creates a reader of robots.txt files that fetches each once a day. @see https://www.rfc-editor.org/rfc/rfc9309 */
export function createRobots({ fetchText, productToken, now, maxHosts = 2_000 }: RobotsOptions): Robots {
  const hosts = new Map<string, Promise<Known>>()

  async function load(origin: string, earlier: Known | null): Promise<Known> {
    const at = now().epochMilliseconds
    try {
      const rules = parseRobots(await fetchText(`${origin}/robots.txt`), productToken)
      return { rules, expiresAt: at + dayMs }
    } catch (error) {
      if (!(error instanceof FetchError) || error.reason === 'aborted') throw error
      if (isUnavailable(error)) return { rules: [], expiresAt: at + dayMs }
      const waitMs = Math.min(dayMs, Math.max(unreachableMs, error.retryAfterMs ?? 0))
      return { rules: earlier?.rules ?? null, expiresAt: at + waitMs }
    }
  }

  async function knownOf(origin: string): Promise<Known> {
    const asked = hosts.get(origin)
    const known = await asked
    if (known && now().epochMilliseconds < known.expiresAt) return known
    const begun = hosts.get(origin)
    if (begun && begun !== asked) return begun
    const loading = load(origin, known ?? null)
    remember(origin, loading)
    return loading
  }

  function remember(origin: string, loading: Promise<Known>): void {
    hosts.delete(origin)
    hosts.set(origin, loading)
    loading.catch(() => hosts.get(origin) === loading && hosts.delete(origin))
    for (const oldest of hosts.keys()) {
      if (hosts.size <= maxHosts) break
      hosts.delete(oldest)
    }
  }

  return {
    async check(url, { signal }) {
      const { rules, expiresAt } = await untilAborted(knownOf(url.origin), signal)
      if (rules && isPathAllowed(rules, url)) return
      if (rules) {
        throw new FetchError('robots', `${showUrl(url)} is not read: robots.txt of ${url.host} refuses it.`, {
          url,
        })
      }
      const retryAfterMs = Math.max(0, expiresAt - now().epochMilliseconds)
      const message = `${showUrl(url)} is not read for now: robots.txt of ${url.host} cannot be had.`
      throw new FetchError('robots-unreachable', message, { url, retryAfterMs })
    },
  }
}

/** Refused, absent or no text: there are no rules then. A host that wants fewer requests has not said so. */
function isUnavailable({ reason, status }: FetchError): boolean {
  if (reason === 'status') return status !== null && status < 500 && status !== 429
  return unavailable.has(reason)
}

/** A blocked address will be refused for the page itself, with the page's name in the message. */
const unavailable: ReadonlySet<FetchFailure> = new Set([
  'bad-url',
  'blocked-address',
  'not-text',
  'too-many-redirects',
])

/** The file is fetched for all who wait for it: one who gives up leaves it to the others. */
async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const giveUp = () => aborted.reject(signal.reason)
  signal.addEventListener('abort', giveUp)
  try {
    return await Promise.race([promise, aborted.promise])
  } finally {
    signal.removeEventListener('abort', giveUp)
  }
}
