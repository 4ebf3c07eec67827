import { parseArgs } from 'node:util'
import { CliError } from '../cli-error.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { withStore } from '../stories/with-store.ts'
import { noStory } from './no-story.ts'

/** `khabar withdraw STORY`: takes a story back; readers' messages say so, and nothing shows or finds it any more. */
export async function runWithdraw(words: readonly string[], { stdout, env }: Streams): Promise<number> {
  const { storyId, db } = parseWords(words)
  const story = await withStore(db, env, async ({ stories, corrections }) => {
    const found = await stories.get(storyId)
    if (!found) throw noStory(storyId)
    if (await corrections.withdrawStory(storyId, Temporal.Now.instant())) return found
    throw new CliError(`कहानी ${storyId} पहले ही हटाई जा चुकी है।`, `Story ${storyId} was withdrawn before.`)
  })
  printLine(stdout, `Story ${storyId} was withdrawn: ${story.headline}`)
  printLine(stdout, 'The bots edit the messages of the last two days that show it.')
  return 0
}

function parseWords(words: readonly string[]): { storyId: number; db: string | undefined } {
  try {
    const options = { db: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    const [id = '', ...more] = positionals
    if (/^\d{1,15}$/.test(id) && more.length === 0) return { storyId: Number(id), db: values.db }
  } catch {
    // told below
  }
  throw new CliError('ऐसे चलाएँ: khabar withdraw STORY', 'Run it as khabar withdraw STORY.', { exitCode: 2 })
}
