import { startNewsroom } from '@khabar/cli/newsroom'
import { createTick, type Reader, silentLog, unchosenSettings } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openStore } from '@khabar/store'
import { Api } from 'grammy'
import { createDiscordServer } from '../discord-server/index.ts'
import { shownText } from '../discord-server/text/shown-text.ts'
import { createTelegramServer } from '../telegram-server/index.ts'
import { type FastClock, readClock } from './fast-clock.ts'

/** A reader as the store knows them, and what their platform's server has of them. */
export type Watched = {
  readonly reader: Reader
  /** What the server accepted for them, the oldest first. */
  copies(): readonly { readonly id: string; readonly text: string }[]
}

const slots = ['07:00', '09:00']

/**
 * Both servers on the fast clock, with people on them, and a store with news and a reader for each, whose digest is due.
 */
export async function createStage({
  database,
  clock,
  readersEach,
}: {
  database: string
  clock: () => FastClock
  readersEach: number
}) {
  const now = () => readClock(clock())
  const telegram = await createTelegramServer({ now: () => now().epochMilliseconds, limits: true })
  const discord = await createDiscordServer({ now })
  const store = await openStore(database)
  await readNews(database, now)
  const watched: Watched[] = []
  const join = async (platform: string, address: string, copies: Watched['copies']) => {
    const settings = { ...newReader, digestAt: now(), createdAt: now() }
    watched.push({ reader: await store.readers.ensure({ platform, address }, settings), copies })
  }
  for (let index = 0; index < readersEach; index++) {
    const person = telegram.addUser()
    person.send('/start')
    await join('telegram', String(person.id), () =>
      telegram
        .messagesIn(person)
        .filter(({ from }) => from?.is_bot)
        .map(({ message_id, text = '' }) => ({ id: String(message_id), text })),
    )
  }
  await forgetUpdates(new Api(telegram.token, { apiRoot: telegram.url }))
  const guild = discord.addGuild({ name: 'चौपाल' })
  for (let index = 0; index < readersEach; index++) {
    const person = discord.addUser({ username: `reader${index}` })
    discord.addMember(guild, person)
    const channel = discord.directChannelId(person)
    await join('discord', `user:${person.id}`, () =>
      discord.messagesIn(channel).map((message) => ({ id: message.id, text: shownText(message) })),
    )
  }
  return {
    telegram,
    discord,
    store,
    watched,
    async close() {
      await store.close()
      await telegram.close()
      await discord.close()
    },
  }
}

const newReader = {
  ...unchosenSettings,
  language: 'hi',
  timeZone: 'Asia/Kolkata',
  digestTimes: slots,
  digestLength: 10,
  active: true,
  inactiveBecause: null,
} as const

async function readNews(database: string, now: () => Temporal.Instant): Promise<void> {
  const newsroom = await startNewsroom({ now })
  const store = await openStore(database)
  const fetcher = createFetcher({ allowedPrivateHosts: [new URL(newsroom.url).host] })
  await store.sources.configure(newsroom.sources, now())
  await createTick({ store, fetcher, platforms: [], now, log: silentLog })()
  // Nothing more is read: the newsroom closes.
  await store.sources.configure([], now())
  await fetcher.close()
  await store.close()
  await newsroom.close()
}

/** The bot has nothing to answer: those who wrote `/start` are readers already. */
async function forgetUpdates(api: Api): Promise<void> {
  for (;;) {
    const last = (await api.getUpdates({ limit: 100 })).at(-1)
    if (!last) return
    await api.getUpdates({ offset: last.update_id + 1, limit: 1 })
  }
}
