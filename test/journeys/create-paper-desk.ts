import {
  createConversation,
  createTick,
  type Fetched,
  type Fetcher,
  type Log,
  type Platform,
  parseCommand,
} from '@khabar/core'
import { openStore } from '@khabar/store'
import { onTestFinished } from 'vitest'

/** A page of an outlet that says what a test says. */
export type PaperPage = {
  headline: string
  text: string
  /** What the page answers instead of itself. */
  status?: number
}

const origin = 'https://bhor.example'
const start = Temporal.Instant.from('2026-11-24T06:00:00Z')

/** A desk over one outlet, `भोर`, whose pages a test writes and rewrites, with a clock that it moves. */
export async function createPaperDesk({
  platforms,
  database = ':memory:',
}: {
  platforms: readonly Platform[]
  database?: string
}) {
  let at = start
  const now = () => at
  const pages = new Map<string, PaperPage & { readonly publishedAt: Temporal.Instant }>()
  const store = await openStore(database)
  onTestFinished(() => store.close())
  const warnings: string[] = []
  const log: Log = { info() {}, warn: (_, message) => void warnings.push(message), error() {} }
  const fetched: string[] = []
  const fetcher: Fetcher = {
    async fetch(url) {
      fetched.push(url)
      const text = url === `${origin}/feed` ? feedOf(pages) : pageAt(pages, url)
      return { ...noFacts, status: 'ok', url, text } satisfies Fetched
    },
  }
  await store.sources.configure([{ name: 'भोर', url: `${origin}/feed`, format: 'feed' }], at)
  const deps = { store, fetcher, now, log, sleep: async () => {} }
  const tick = createTick({ ...deps, platforms })
  const conversation = createConversation({ store, now })
  return {
    store,
    warnings,
    /** Addresses of all fetches. */
    fetched,
    now,
    /** Ticks with other platforms, or with none. */
    tickWith: (others: readonly Platform[]) => createTick({ ...deps, platforms: others })(),
    tick,
    /** Lets the time pass, with a tick every ten minutes. */
    async pass(minutes: number) {
      for (let left = minutes; left > 0; left -= 10) {
        at = at.add({ minutes: Math.min(10, left) })
        await tick()
      }
    },
    wait(minutes: number) {
      at = at.add({ minutes })
    },
    tell: (platform: string, address: string, text: string) =>
      conversation.answer({ platform, address }, parseCommand(text)),
    /** Prints a page, or another text in its place; the feed lists it under its headline. */
    print(slug: string, page: PaperPage) {
      const publishedAt = pages.get(slug)?.publishedAt ?? at
      pages.set(slug, { ...page, publishedAt })
    },
  }
}

const noFacts = { etag: null, lastModified: null, movedPermanentlyTo: null, freshForMs: null }

function feedOf(pages: ReadonlyMap<string, PaperPage & { publishedAt: Temporal.Instant }>): string {
  const items = [...pages]
    .toReversed()
    .map(
      ([slug, { headline, publishedAt }]) =>
        `<item><title>${headline}</title><link>${origin}/${slug}</link><guid>${slug}</guid>` +
        `<pubDate>${new Date(publishedAt.epochMilliseconds).toUTCString()}</pubDate></item>`,
    )
  return `<rss version="2.0"><channel><title>भोर</title><link>${origin}/</link>${items.join('')}</channel></rss>`
}

function pageAt(pages: ReadonlyMap<string, PaperPage>, url: string): string {
  const page = pages.get(url.slice(origin.length + 1))
  if (!page || page.status)
    throw Object.assign(new Error(`${url} is not there`), { status: page?.status ?? 404 })
  const { headline, text } = page
  return `<!DOCTYPE html><html lang="hi"><head><meta charset="utf-8"><title>${headline}</title></head>
<body><article><h1>${headline}</h1><p>${text}</p>
<p>प्रशासन ने कहा कि इस बारे में आगे की जानकारी शाम तक दी जाएगी और लोगों से अफवाहों से बचने की अपील की।</p></article></body></html>`
}
