import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readJson } from './read-json.ts'

const GOLD = fileURLToPath(new URL('../../gold', import.meta.url))

const FACT = z.object({ fact: z.string(), weight: z.number(), keys: z.array(z.array(z.string())) })

const ARTICLE = z.object({
  id: z.string(),
  kind: z.literal(['news', 'opinion']),
  headline: z.string(),
  dateline: z.array(z.string()),
  paragraphs: z.array(z.string()),
  agency: z.string().nullable(),
  reference: z.string(),
  facts: z.array(FACT),
})

const SPLIT = z.object({ dev: z.array(z.string()), test: z.array(z.string()) })

const TEASERS = z.object({
  id: z.string(),
  items: z.array(
    z.object({
      headline: z.string(),
      dateline: z.array(z.string()),
      text: z.string().nullable(),
      truncated: z.boolean(),
    }),
  ),
  topics: z.array(z.array(z.number())),
  disagree: z.array(z.tuple([z.number(), z.number()])).default([]),
})

/** Something that a summary should say, and the words by which it is known; see the gold set's README. */
export type GoldFact = Readonly<z.infer<typeof FACT>>

/** An article of the gold set with what a good summary of it says. */
export type GoldArticle = Readonly<z.infer<typeof ARTICLE>>

/** A teaser set of the gold set with its groups. */
export type GoldTeasers = Readonly<z.infer<typeof TEASERS>>

/** Returns the articles of one half of the gold set, in the order of their ids. Tune on `dev` only. */
export function readGoldArticles(half: 'dev' | 'test'): GoldArticle[] {
  const ids = readJson(join(GOLD, 'split.json'), SPLIT)[half]
  return ids.map((id) => readJson(join(GOLD, 'articles', `${id}.json`), ARTICLE))
}

/** Returns all teaser sets of the gold set. */
export function readGoldTeasers(): GoldTeasers[] {
  const folder = join(GOLD, 'teaser-sets')
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().map((name) => readJson(join(folder, name), TEASERS))
}
