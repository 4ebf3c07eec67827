import { createConversation, createTick, type Platform, type Store, silentLog } from '@khabar/core'
import { createFetcher } from '@khabar/fetcher'
import { openSqliteStore } from '@khabar/store'
import { type Newsroom, startNewsroom } from '../../newsroom/index.ts'
import { createClock } from '../demo/clock.ts'
import { playReader } from './play-reader.ts'
import { type PreviewPlatform, previewPlatforms, type Scene, type Shown } from './scene.ts'

const languages = ['hi', 'en'] as const
/** Every new reader has a digest at 07:00. */
const morning = { before: '06:58', digest: '07:00' }
/** A line stands still while readers sleep. */
const night = { published: '22:36', read: '22:40', stories: ['metro-neeli-line-seva-thami'] }

const titles = {
  start: 'पहली मुलाक़ात: भाषा · First contact: the language',
  topics: 'पहली मुलाक़ात: विषय · First contact: topics',
  topic: 'किसी विषय की खबरें · News on a topic',
  story: 'एक खबर · One story',
  brief: 'संबंधित खबरें · Related stories',
  digest: 'तय समय का सार · The digest at its hour',
  alert: 'रात में फॉलो किए विषय की खबर, बिना आवाज़ · A followed topic at night, without a sound',
} as const

type Shows = Map<string, Shown>
type Stage = {
  readonly clock: ReturnType<typeof createClock>
  readonly newsroom: Newsroom
  readonly store: Store
}

/**
 * The messages of a morning and a night over the sample newsroom, for a Hindi and an English reader of each platform:
 * asked for and delivered by core as everywhere. The addresses in them are those of the newsroom on this machine.
 *
 * `use` gets them while the newsroom still answers.
 */
export async function withScenes<Result>(
  use: (scenes: readonly Scene[], newsroom: Newsroom) => Promise<Result>,
): Promise<Result> {
  const clock = createClock()
  clock.moveTo(atTime(clock.now(), morning.before))
  const newsroom = await startNewsroom({ now: clock.now, holdBack: night.stories })
  const store = await openSqliteStore(':memory:')
  try {
    const shows = await playDay({ clock, newsroom, store })
    return await use(
      previewPlatforms.flatMap((platform) => scenesOf(platform, shows)),
      newsroom,
    )
  } finally {
    await store.close()
    await newsroom.close()
  }
}

async function playDay({ clock, newsroom, store }: Stage): Promise<Shows> {
  const { now } = clock
  const shows: Shows = new Map()
  let arriving: keyof typeof titles = 'digest'
  const platforms = previewPlatforms.map((name) =>
    createInbox(name, (address, message, silent) =>
      shows.set(keyOf(name, address, arriving), { asked: null, message, at: now(), silent }),
    ),
  )
  const fetcher = createFetcher({ allowedPrivateHosts: [new URL(newsroom.url).host] })
  const tick = createTick({ store, fetcher, platforms, now, log: silentLog })
  const conversation = createConversation({ store, now })
  try {
    await store.sources.configure(newsroom.sources, now())
    await tick()
    for (const platform of previewPlatforms)
      for (const address of languages) {
        const answers = await playReader({ platform, address }, { conversation, store, now })
        for (const [name, shown] of Object.entries(answers)) shows.set(keyOf(platform, address, name), shown)
      }
    clock.moveTo(atTime(now(), morning.digest))
    await tick()
    clock.moveTo(atTime(now(), night.published))
    newsroom.publish(...night.stories)
    clock.moveTo(atTime(now(), night.read))
    arriving = 'alert'
    await tick()
    return shows
  } finally {
    await fetcher.close()
  }
}

/** A platform that only keeps what it is sent. */
function createInbox(
  name: PreviewPlatform,
  keep: (address: string, message: Shown['message'], silent: boolean) => void,
): Platform {
  return {
    name,
    bulkPerSecond: 1_000,
    isIdempotent: false,
    async send(address, message, { silent = false }) {
      keep(address, message, silent)
      return { kind: 'sent', messageId: '1' }
    },
  }
}

function scenesOf(platform: PreviewPlatform, shows: Shows): Scene[] {
  return Object.entries(titles).flatMap(([name, title]) => {
    const [hi, en] = languages.map((language) => shows.get(keyOf(platform, language, name)))
    return hi && en ? [{ platform, name, title, shown: { hi, en } }] : []
  })
}

function keyOf(platform: string, address: string, name: string): string {
  return `${platform} ${address} ${name}`
}

/** The day of an instant in India, at another time of day. */
function atTime(day: Temporal.Instant, time: string): Temporal.Instant {
  return day.toZonedDateTimeISO('Asia/Kolkata').withPlainTime(time).toInstant()
}
