import {
  briefTeasers,
  type Conversation,
  createConversation,
  createTick,
  type Message,
  type Store,
  silentLog,
  teasersOf,
} from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'
import { startNewsroom } from '../../newsroom/index.ts'
import { printLine, type Streams } from '../console-streams.ts'
import { renderTerminal, wrap } from '../terminal/render-terminal.ts'
import { styleOf } from '../terminal/style-of.ts'
import { createTerminalPlatform } from '../terminal/terminal-bot.ts'
import { createClock } from './clock.ts'

const reader = { platform: 'terminal', address: 'demo' }
const topic = 'ईरान'

/**
 * The whole job on the sample newsroom, with nothing configured: poll, summarise, brief, answer a topic, deliver a
 * digest at the due minute. Needs no network beyond this machine and leaves nothing behind.
 */
export async function runDemo(_words: readonly string[], streams: Streams): Promise<number> {
  const clock = createClock()
  const newsroom = await startNewsroom({ now: clock.now })
  const store = await openSqliteStore(':memory:')
  const fetcher = createFetcher({ allowedPrivateHosts: [new URL(newsroom.url).host] })
  const show = createShow(streams)
  try {
    const platform = createTerminalPlatform(show.message)
    const tick = createTick({ store, fetcher, platforms: [platform], now: clock.now, log: silentLog })
    const conversation = createConversation({ store, now: clock.now })
    show.step(`नमूना समाचार-कक्ष चालू है: ${newsroom.sources.map(({ name }) => name).join(', ')}`)
    await store.sources.configure(newsroom.sources, clock.now())
    show.step('खबरें पढ़ी जा रही हैं और उनके सार बन रहे हैं …')
    const { articles } = await tick()
    show.done(`${articles} खबरें पढ़ी गईं।`)
    await showAnswers(conversation, show)
    await showBrief(store, show)
    await showDigest(conversation, { clock, tick, show })
    show.step('असली बॉट जोड़ने के लिए')
    show.text(connectText)
    return 0
  } finally {
    await fetcher.close()
    await store.close()
    await newsroom.close()
  }
}

async function showAnswers(conversation: Conversation, show: Show): Promise<void> {
  show.step('पाठक लिखता है: /latest')
  show.message(await conversation.answer(reader, { name: 'latest' }))
  show.step(`पाठक लिखता है: /topic ${topic}`)
  show.message(await conversation.answer(reader, { name: 'topic', query: topic }))
}

/** The brief of the related stories under one of the newest articles: the one whose stories have most in common. */
async function showBrief(store: Store, show: Show): Promise<void> {
  const stories = await store.stories.latest({ limit: 20 })
  const articles = (await Promise.all(stories.map(({ id }) => store.articles.ofStory(id)))).flat()
  const briefs = articles.map(({ article, teaserSets }) => {
    const teasers = teasersOf(teaserSets)
    const brief = briefTeasers(teasers)
    return { headline: article.headline, brief, joined: teasers.length - brief.stories.length }
  })
  const [best] = briefs.sort((a, b) => b.joined - a.joined)
  if (!best) return
  show.step(`“${best.headline}” के नीचे छपी संबंधित खबरों का सार`)
  show.text(best.brief.text)
}

async function showDigest(
  conversation: Conversation,
  { clock, tick, show }: { clock: ReturnType<typeof createClock>; tick: () => Promise<unknown>; show: Show },
): Promise<void> {
  const due = clock.nextMinute()
  show.step(`पाठक लिखता है: /digest ${due.time}`)
  show.message(await conversation.answer(reader, { name: 'digest', times: due.time }))
  show.step(`घड़ी में ${due.time} बजते हैं: सार अपने समय पर पहुँचता है`)
  clock.moveTo(due.at)
  await tick()
}

const connectText = `1. Telegram: @BotFather से /newbot द्वारा बॉट बनाएँ और टोकन .env में लिखें: TELEGRAM_BOT_TOKEN=…
2. Discord: discord.com/developers पर बॉट बनाएँ और टोकन .env में लिखें: DISCORD_BOT_TOKEN=…
3. अपने समाचार स्रोत khabar.json में लिखें (नमूना: khabar.example.json)।
4. फिर चलाएँ: npm start

Steps in English: README.md. Try the bot here: npx khabar chat. Read one page: npx khabar read URL`

type Show = ReturnType<typeof createShow>

function createShow(streams: Streams) {
  const style = styleOf(streams)
  const startedAt = performance.now()
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1)
  const line = (text: string) => printLine(streams.stdout, text)
  return {
    step: (text: string) => line(`\n── ${text}\n`),
    done: (text: string) => line(`${text} (${seconds()} s)`),
    text: (text: string) => line(wrap(text, style.width, '')),
    message: (message: Message) => line(renderTerminal(message, style)),
  }
}
