import { CliError } from './cli-error.ts'
import { printLine, type Streams } from './console-streams.ts'

type Command = (words: readonly string[], streams: Streams) => Promise<number>

/** Each command brings what it needs only when it is run: `khabar help` waits for no bot library. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  chat: async () => (await import('./chat/run-chat.ts')).runChat,
  correct: async () => (await import('./corrections/run-correct.ts')).runCorrect,
  demo: async () => (await import('./demo/run-demo.ts')).runDemo,
  find: async () => (await import('./find/run-find.ts')).runFind,
  help: async () => (await import('./help.ts')).runHelp,
  opml: async () => (await import('./opml/run-opml.ts')).runOpml,
  preview: async () => (await import('./preview/run-preview.ts')).runPreview,
  read: async () => (await import('./read/run-read.ts')).runRead,
  reader: async () => (await import('./reader/run-reader.ts')).runReader,
  start: async () => (await import('./start.ts')).runStart,
  store: async () => (await import('./store/run-store.ts')).runStore,
  stories: async () => (await import('./stories/run-stories.ts')).runStories,
  story: async () => (await import('./stories/run-story.ts')).runStory,
  withdraw: async () => (await import('./corrections/run-withdraw.ts')).runWithdraw,
}

/** Runs one `khabar` command line and gives its exit code. Expected trouble is one line on stderr, never a stack. */
export async function runCli(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const [name = await defaultCommand(streams), ...rest] = words
    const run = await commandOf(/^(?:-h|--help)$/.test(name) ? 'help' : name)
    return await run(rest, streams)
  } catch (error) {
    const trouble = expectedTrouble(error)
    if (!trouble) throw error
    printLine(streams.stderr, trouble.line)
    return trouble.exitCode
  }
}

/** Without a command: the bots where a token is set, else the demo. */
async function defaultCommand({ env }: Streams): Promise<string> {
  const { loadSettings } = await import('@khabar/runner/settings')
  const { telegramToken, discordToken } = loadSettings(env)
  return telegramToken || discordToken ? 'start' : 'demo'
}

function commandOf(name: string): Promise<Command> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load) return load()
  throw new CliError(
    `“${name}” नाम का कोई आदेश नहीं है; सूची के लिए khabar help चलाएँ।`,
    `There is no command "${name}"; run khabar help for the list.`,
    { exitCode: 2 },
  )
}

function expectedTrouble(error: unknown): { line: string; exitCode: number } | null {
  if (error instanceof CliError) return error
  if (error instanceof Error && error.name === 'SettingsError') return { line: error.message, exitCode: 1 }
  return null
}
