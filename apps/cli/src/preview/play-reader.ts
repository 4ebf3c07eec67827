import type { Address, Card, Command, Conversation, Language, Message, Pictures, Store } from '@khabar/core'
import type { PreviewPlatform, Shown } from './scene.ts'

/** What a reader of each language looks for: names are found in either script. */
const topics: Readonly<Record<Language, string>> = { en: 'iran', hi: 'ईरान' }
const followed = 'मेट्रो'

/** What somebody sees who comes for the first time and asks around; they leave with a topic to follow. */
export async function playReader(
  address: { readonly platform: PreviewPlatform; readonly address: Language },
  { conversation, store, now }: { conversation: Conversation; store: Store; now: () => Temporal.Instant },
): Promise<Readonly<Record<'start' | 'topics' | 'topic' | 'story' | 'brief', Shown>>> {
  const language = address.address
  const ask = async (typed: string | null, command: Command): Promise<Shown> => ({
    asked: typed,
    message: await conversation.answer(address, command, { language, hasScreens: true }),
    at: now(),
    silent: false,
  })
  const start = await ask('/start', { name: 'start' })
  const pick = await ask(null, { name: 'screen', screen: 'hello', choice: language })
  await ask(`/follow ${followed}`, { name: 'follow', topic: followed })
  await choosePictures(address, address.platform === 'discord' ? 'preview' : 'photo', store)
  const topic = await ask(`/topic ${topics[language]}`, { name: 'topic', query: topics[language] })
  const latest = cardsOf((await ask('/latest', { name: 'latest' })).message)
  const pictured = latest.find(({ imageUrl }) => imageUrl !== null)
  const story = await ask(null, { name: 'story', story: pictured?.storyId ?? 0 })
  await choosePictures(address, 'photo', store)
  return {
    start,
    topics: pick,
    topic,
    story,
    brief: await ask(null, { name: 'brief', story: latest[0]?.storyId ?? 0 }),
  }
}

/** In Discord a preview is a thumbnail beside the text. */
async function choosePictures(address: Address, pictures: Pictures, store: Store): Promise<void> {
  const reader = await store.readers.find(address)
  if (reader) await store.readers.update(reader.id, { pictures })
}

function cardsOf(message: Message): readonly Card[] {
  return 'cards' in message ? message.cards : []
}
