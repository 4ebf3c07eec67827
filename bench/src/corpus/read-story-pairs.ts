import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readJson } from './read-json.ts'

const FOLDER = fileURLToPath(new URL('../../gold/story-pairs', import.meta.url))

const ARTICLE = z.object({
  id: z.string(),
  outlet: z.string(),
  publishedAt: z.string().transform((text) => Temporal.Instant.from(text)),
  headline: z.string(),
  dateline: z.array(z.string()).readonly(),
  paragraphs: z.array(z.string()).readonly(),
})

const LABELS = ['near-duplicate', 'rewrite', 'update', 'other-event', 'unrelated'] as const

const PAIR = z.object({
  a: z.string(),
  b: z.string(),
  label: z.literal(LABELS),
  half: z.literal(['dev', 'test']),
})

/** An article of the story pairs. */
export type StoryArticle = Readonly<z.infer<typeof ARTICLE>>

/** Two of its articles by their ids, and what they are to each other. Tune on `dev` only. */
export type StoryPair = Readonly<z.infer<typeof PAIR>>

/** Returns the gold set of story pairs: all articles, oldest first, and the pairs. */
export function readStoryPairs(): { articles: StoryArticle[]; pairs: StoryPair[] } {
  const names = readdirSync(FOLDER).filter((name) => /^s\d+\.json$/u.test(name))
  const clusters = names.map((name) => readJson(join(FOLDER, name), z.object({ articles: z.array(ARTICLE) })))
  const articles = clusters.flatMap((cluster) => cluster.articles)
  return {
    articles: articles.sort((a, b) => Temporal.Instant.compare(a.publishedAt, b.publishedAt)),
    pairs: readJson(join(FOLDER, 'pairs.json'), z.array(PAIR)),
  }
}
