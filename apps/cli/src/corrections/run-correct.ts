import { parseArgs } from 'node:util'
import { correctHeadline, isHeadline, longestHeadline } from '@khabar/core'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { withStore } from '../stories/with-store.ts'
import { noStory } from './no-story.ts'

/** `khabar correct STORY --headline "…"`: gives a story another headline; readers' messages are edited by the bots. */
export async function runCorrect(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { storyId, headline, db } = parseWords(words)
  const corrected = await withStore(db, env, (store) =>
    correctHeadline(store, { storyId, headline, at: Temporal.Now.instant() }),
  )
  if (!corrected) throw noStory(storyId)
  printLine(stdout, `Story ${storyId} was: ${corrected.before}`)
  printLine(stdout, `Story ${storyId} is now: ${corrected.after}`)
  printLine(stdout, 'The bots edit the messages of the last two days that show it.')
  return 0
}

function parseWords(words: readonly string[]): { storyId: number; headline: string; db: string | undefined } {
  try {
    const options = { headline: { type: 'string' }, db: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [id = '', ...more] = positionals
    const headline = values.headline?.trim() ?? ''
    if (/^\d{1,15}$/.test(id) && more.length === 0 && isHeadline(headline))
      return { storyId: Number(id), headline, db: values.db }
  } catch {
    // told below
  }
  throw new CliError(
    `ऐसे चलाएँ: khabar correct STORY --headline "…" (${longestHeadline} अक्षर तक)`,
    `Run it as khabar correct STORY --headline "…" (at most ${longestHeadline} characters).`,
    { exitCode: 2 },
  )
}
