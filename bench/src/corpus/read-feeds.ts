import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { z } from 'zod'
import type { FeedInput, FeedReading } from '../contenders/jobs.ts'
import { readJson } from './read-json.ts'
import { readText } from './read-text.ts'

/** A file that a feed reader may be given. */
export type FeedFile = {
  readonly name: string
  readonly input: FeedInput
  /** Whether it holds items at all: some files are outlines, pages or fragments, which must be refused politely. */
  readonly hasItems: boolean
  /** What its collection expects; `null` where it says nothing. */
  readonly expected: FeedReading | null
}

/** Returns every file under a folder but the expected results (`*.json`), sorted by path. */
export function readFeeds(folder: string): FeedFile[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((name) => extname(name) !== '.json' && /\.[\w-]+$/.test(name))
    .sort()
    .map((name) => {
      const text = readText(join(folder, name))
      return {
        name,
        input: { text, url: null },
        hasItems: /<(?:\w+:)?(?:item|entry)[\s>/]/.test(text),
        expected: expectedOf(join(folder, name)),
      }
    })
}

const TEXT = z.string().nullish().catch(null)
const LINK = z.object({ href: TEXT, rel: TEXT })
const ITEM = z.object({
  title: z
    .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
    .nullish()
    .catch(null),
  link: TEXT,
  links: z.array(LINK).catch([]),
  isoDate: TEXT,
  pubDate: TEXT,
  published: TEXT,
  updated: TEXT,
})
const FEED = z.object({ items: z.array(ITEM).optional(), entries: z.array(ITEM).optional() })
/** rss-parser wraps its feed, feedsmith does not. */
const RESULT = z.union([z.object({ feed: FEED }).transform(({ feed }) => feed), FEED])

/** Reads `input/x.rss` → `output/x.json` (rss-parser) or `x.xml` → `x.json` beside it (feedsmith). */
function expectedOf(path: string): FeedReading | null {
  const json = `${basename(path, extname(path))}.json`
  const beside = join(dirname(path), json)
  const apart = join(dirname(path), '..', 'output', json)
  const found = [beside, apart].find((candidate) => existsSync(candidate))
  if (found === undefined || extname(path) === '.opml') return null
  const { items, entries } = readJson(found, RESULT)
  return {
    items: (items ?? entries ?? []).map((item) => ({
      title: item.title ?? null,
      url: item.link ?? item.links.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href ?? null,
      date: item.isoDate ?? item.pubDate ?? item.published ?? item.updated ?? null,
    })),
  }
}
