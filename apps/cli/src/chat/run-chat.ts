import { createInterface } from 'node:readline/promises'
import { createConversation, parseCommand, silentLog, startDesk } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { everyMinute, loadSettings } from '@khabar/runner'
import { openSqliteStore } from '@khabar/store'
import { startNewsroom } from '../../newsroom/index.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { renderTerminal } from '../terminal/render-terminal.ts'
import { styleOf } from '../terminal/style-of.ts'
import { createTerminalStarter } from '../terminal/terminal-bot.ts'

const reader = { platform: 'terminal', address: 'chat' }
const now = () => Temporal.Now.instant()

/** The bot's commands at a prompt, over the configured sources, or over the sample newsroom where there are none. */
export async function runChat(_words: readonly string[], streams: Streams): Promise<number> {
  const { sources, allowedPrivateHosts } = loadSettings(streams.env)
  const newsroom = sources.length === 0 ? await startNewsroom({ now }) : null
  const hosts = newsroom ? [new URL(newsroom.url).host] : allowedPrivateHosts
  const store = await openSqliteStore(':memory:')
  const fetcher = createFetcher({ allowedPrivateHosts: hosts })
  const style = styleOf(streams)
  const desk = await startDesk({
    store,
    fetcher,
    now,
    log: silentLog,
    sources: newsroom?.sources ?? sources,
    bots: [
      createTerminalStarter((message) => printLine(streams.stdout, `\n${renderTerminal(message, style)}\n`)),
    ],
    schedule: everyMinute,
  })
  try {
    printLine(streams.stdout, newsroom ? 'नमूना समाचार-कक्ष की खबरें पढ़ी जा रही हैं …' : 'खबरें पढ़ी जा रही हैं …')
    await desk.started
    const { articles } = await desk.tick()
    printLine(streams.stdout, `${articles} खबरें तैयार हैं। आदेशों के लिए /help, बाहर जाने के लिए Ctrl+D।`)
    await converse(streams, createConversation({ store, now, fetcher }))
    return 0
  } finally {
    await desk.stop()
    await fetcher.close()
    await store.close()
    await newsroom?.close()
  }
}

async function converse(
  streams: Streams,
  conversation: ReturnType<typeof createConversation>,
): Promise<void> {
  const lines = createInterface({ input: streams.stdin, output: streams.stdout, prompt: '› ' })
  lines.prompt()
  for await (const line of lines) {
    if (line.trim() !== '') {
      const message = await conversation.answer(reader, parseCommand(line))
      printLine(streams.stdout, `\n${renderTerminal(message, styleOf(streams))}\n`)
    }
    lines.prompt()
  }
}
