import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { PageInput } from '../contenders/jobs.ts'
import { readJson } from './read-json.ts'
import { readText } from './read-text.ts'

const GOLD = z.object({
  url: z.string(),
  title: z.string(),
  /** `YYYY-MM-DD`, in India. */
  date: z.string(),
  paragraphs: z.array(z.string()),
  must_not_contain: z.array(z.string()).default([]),
})

/** A real page of a Hindi newspaper and what a person found on it. */
export type HindiPage = {
  readonly name: string
  readonly input: PageInput
  readonly title: string
  readonly date: string
  readonly paragraphs: readonly string[]
  /** Furniture that must not be in the article, without phrases that the article itself uses. */
  readonly unwanted: readonly string[]
}

/** Returns the pages of a folder in which `x.html` stands beside `x.gold.json`, sorted by name. */
export function readHindiPages(folder: string): HindiPage[] {
  const phrases = boilerplateOf(join(folder, 'boilerplate_phrases.txt'))
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.gold\.json$/.exec(file)?.[1] ?? [])
  return names.sort().map((name) => {
    const gold = readJson(join(folder, `${name}.gold.json`), GOLD)
    const text = gold.paragraphs.join('\n').normalize('NFC')
    const unwanted = [
      ...new Set([...gold.must_not_contain, ...phrases].map((phrase) => phrase.normalize('NFC'))),
    ]
    return {
      name,
      input: { html: readText(join(folder, `${name}.html`)), url: gold.url || null },
      title: gold.title,
      date: gold.date,
      paragraphs: gold.paragraphs,
      unwanted: unwanted.filter((phrase) => !text.includes(phrase)),
    }
  })
}

/** One phrase a line, its origin behind a tab; `#` opens a remark. */
function boilerplateOf(path: string): string[] {
  if (!existsSync(path)) return []
  return readText(path)
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => (line.split('\t')[0] ?? '').trim())
    .filter((phrase) => phrase !== '')
}
