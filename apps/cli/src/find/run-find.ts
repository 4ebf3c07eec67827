import { parseArgs } from 'node:util'
import { type FoundSource, findSource } from '@khabar/core'
import { createFetcher, FetchError } from '@khabar/fetcher'
import type { ListingReason } from '@khabar/parser'
import { loadSettings } from '@khabar/runner/settings'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'

/** Why a way was thought to be there, for operators. */
const reasons: Readonly<Record<ListingReason, string>> = {
  'is-listing': 'यह पता खुद ही खबरों की सूची है / the address itself is a list of articles',
  linked: 'पेज में इसका लिंक है / the page links it',
  wordpress: 'साइट WordPress पर चलती है / the site runs WordPress',
  robots: 'robots.txt में इसका नाम है / robots.txt names it',
  'common-address': 'ऐसी साइटों पर यह अक्सर होता है / sites often have one at this address',
  'lists-articles': 'पेज पर खबरों के लिंक हैं / the page itself lists articles',
  'home-page': 'मुखपृष्ठ पर खबरों के लिंक हैं / the home page lists articles',
  comments: 'टिप्पणियों की फ़ीड / the feed of comments',
}

const samples = 3

/** `khabar find URL [--json]`: the best way to read a site, why, and the line for `khabar.json`. */
export async function runFind(words: readonly string[], streams: Streams): Promise<number> {
  const { url, json } = parseWords(words)
  const { allowedPrivateHosts } = loadSettings(streams.env)
  const result = await search(url, allowedPrivateHosts)
  if (json) printLine(streams.stdout, JSON.stringify(result, null, 2))
  else for (const line of linesOf(result)) printLine(streams.stdout, line)
  if (result.found) return 0
  throw new CliError(
    'इस साइट पर खबरों की कोई सूची नहीं मिली।',
    'No list of articles was found on this site; name its feed by hand in khabar.json.',
  )
}

async function search(url: string, allowedPrivateHosts: readonly string[]): Promise<FoundSource> {
  const fetcher = createFetcher({ allowedPrivateHosts })
  try {
    return await findSource(url, { fetcher, now: Temporal.Now.instant() })
  } catch (cause) {
    if (!(cause instanceof FetchError)) throw cause
    throw new CliError(`यह पता नहीं पढ़ा जा सका: ${url}`, cause.message, { cause })
  } finally {
    await fetcher.close()
  }
}

function linesOf({ found, tried }: FoundSource): string[] {
  const looked = tried
    .filter(({ refusedBecause }) => refusedBecause !== null)
    .map(({ listing, refusedBecause }) => `  ✗ ${listing.url} (${refusedBecause})`)
  if (!found) return looked
  const { listing, feed } = found
  const name = feed.title ?? listing.title ?? new URL(listing.url).hostname
  return [
    ...looked,
    `  ✓ ${listing.url}`,
    '',
    `${reasons[listing.reason]}; ${feed.items.length} खबरें / articles`,
    ...feed.items.slice(0, samples).map(({ headline }) => `  • ${headline}`),
    '',
    'khabar.json में यह लिखें / put this into khabar.json:',
    `  ${JSON.stringify({ name, url: listing.url, format: listing.format })}`,
  ]
}

function parseWords(words: readonly string[]): { url: string; json: boolean } {
  try {
    const options = { json: { type: 'boolean' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [url, ...more] = positionals
    if (url && more.length === 0 && /^https?:\/\//i.test(url)) return { url, json: values.json ?? false }
  } catch {
    // told below
  }
  throw new CliError('एक वेब पता बताएँ: khabar find URL', 'Name one web address: khabar find URL', {
    exitCode: 2,
  })
}
