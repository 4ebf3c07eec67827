import { parseArgs } from 'node:util'
import type { Store } from '@khabar/core'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { storyReport } from './story-report.ts'
import { withStore } from './with-store.ts'

/**
 * `khabar story ID`: its articles and why each stands there. `khabar story split ARTICLE_ID` takes an article out of its
 * story, `khabar story merge ID ID` moves the articles of the second story into the first.
 */
export async function runStory(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { work, db } = parseWords(words)
  for (const line of await withStore(db, env, work)) printLine(stdout, line)
  return 0
}

type Work = (store: Store) => Promise<string[]>

async function show({ stories, articles }: Store, storyId: number): Promise<string[]> {
  const story = await stories.get(storyId)
  if (!story) throw noStory(storyId)
  return storyReport(story, await articles.ofStory(storyId))
}

async function split(store: Store, articleId: number): Promise<string[]> {
  const article = await store.articles.get(articleId)
  if (!article) throw new CliError(`लेख ${articleId} नहीं है।`, `There is no article ${articleId}.`)
  const storyId = await store.stories.split(articleId)
  if (storyId === null)
    throw new CliError(
      `कहानी ${article.storyId} में केवल यही लेख है।`,
      `Article ${articleId} is the only one of story ${article.storyId}: there is nothing to split.`,
    )
  return [
    `Article ${articleId} was taken out of story ${article.storyId}.`,
    '',
    ...(await show(store, storyId)),
  ]
}

async function merge(store: Store, into: number, from: number): Promise<string[]> {
  if (into === from)
    throw new CliError('दो अलग कहानियाँ बताएँ।', 'Name two different stories.', { exitCode: 2 })
  for (const id of [into, from]) if (!(await store.stories.get(id))) throw noStory(id)
  if (!(await store.stories.merge({ into, from }))) throw noStory(from)
  return [`Story ${from} was merged into story ${into}.`, '', ...(await show(store, into))]
}

function noStory(storyId: number): CliError {
  return new CliError(
    `कहानी ${storyId} नहीं है।`,
    `There is no story ${storyId}; khabar stories lists the newest.`,
  )
}

function parseWords(words: readonly string[]): { work: Work; db: string | undefined } {
  try {
    const options = { db: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const work = workOf(positionals)
    if (work) return { work, db: values.db }
  } catch {
    // told below
  }
  throw new CliError(
    'ऐसे चलाएँ: khabar story ID, khabar story split ARTICLE_ID या khabar story merge ID ID',
    'Run it as khabar story ID, khabar story split ARTICLE_ID or khabar story merge ID ID.',
    { exitCode: 2 },
  )
}

function workOf(positionals: readonly string[]): Work | null {
  const isIds = (words: readonly string[]) => words.every((word) => /^\d{1,15}$/.test(word))
  const [first = '', ...rest] = positionals
  const [one = 0, other = 0] = rest.map(Number)
  if (first === 'split' && rest.length === 1 && isIds(rest)) return (store) => split(store, one)
  if (first === 'merge' && rest.length === 2 && isIds(rest)) return (store) => merge(store, one, other)
  if (rest.length === 0 && isIds([first])) return (store) => show(store, Number(first))
  return null
}
