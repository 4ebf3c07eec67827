import { SettingsError } from '@khabar/core'
import { loadSettings } from '@khabar/runner'
import { runChat } from './chat/run-chat.ts'
import { CliError } from './cli-error.ts'
import { printLine, type Streams } from './console-streams.ts'
import { runDemo } from './demo/run-demo.ts'
import { printHelp } from './help.ts'
import { runRead } from './read/run-read.ts'
import { runStart } from './start.ts'

/** Runs one `khabar` command line and gives its exit code. Expected trouble is one line on stderr, never a stack. */
export async function runCli(words: readonly string[], streams: Streams): Promise<number> {
  try {
    const [command = defaultCommand(streams), ...rest] = words
    return await runCommand(command, rest, streams)
  } catch (error) {
    if (error instanceof CliError) {
      printLine(streams.stderr, error.line)
      return error.exitCode
    }
    if (error instanceof SettingsError) {
      printLine(streams.stderr, error.message)
      return 1
    }
    throw error
  }
}

/** Without a command: the bots where a token is set, else the demo. */
function defaultCommand({ env }: Streams): string {
  const { telegramToken, discordToken } = loadSettings(env)
  return telegramToken || discordToken ? 'start' : 'demo'
}

async function runCommand(command: string, rest: readonly string[], streams: Streams): Promise<number> {
  switch (command) {
    case 'demo':
      return runDemo(streams)
    case 'read':
      return runRead(rest, streams)
    case 'chat':
      return runChat(streams)
    case 'start':
      return runStart()
    case 'help':
    case '--help':
    case '-h':
      printHelp(streams)
      return 0
    default:
      throw new CliError(
        `“${command}” नाम का कोई आदेश नहीं है; सूची के लिए khabar help चलाएँ।`,
        `There is no command "${command}"; run khabar help for the list.`,
        { exitCode: 2 },
      )
  }
}
