import { parseArgs } from 'node:util'
import type { Story } from '@khabar/core'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { timeOf } from './time-of.ts'
import { withStore } from './with-store.ts'

const mostStories = 500

/** `khabar stories [--limit N] [--db FILE]`: the newest stories with their ids, counts and outlets. */
export async function runStories(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { limit, db } = parseWords(words)
  const stories = await withStore(db, env, (store) => store.stories.latest({ limit }))
  if (stories.length === 0) printLine(stdout, 'There is no story yet.')
  for (const story of stories) for (const line of linesOf(story)) printLine(stdout, line)
  return 0
}

function linesOf({ id, headline, sources, articleCount, updatedAt }: Story): string[] {
  const articles = articleCount === 1 ? '1 article' : `${articleCount} articles`
  return [`${id}  ${headline}`, `    ${timeOf(updatedAt)} · ${articles} · ${sources.join(', ')}`]
}

function parseWords(words: readonly string[]): { limit: number; db: string | undefined } {
  try {
    const options = { limit: { type: 'string', default: '20' }, db: { type: 'string' } } as const
    const { values } = parseArgs({ args: [...words], options })
    const limit = Number(values.limit)
    if (Number.isInteger(limit) && limit >= 1 && limit <= mostStories) return { limit, db: values.db }
  } catch {
    // told below
  }
  throw new CliError(
    `ऐसे चलाएँ: khabar stories [--limit 1–${mostStories}] [--db FILE]`,
    `Run it as khabar stories [--limit 1–${mostStories}] [--db FILE].`,
    { exitCode: 2 },
  )
}
