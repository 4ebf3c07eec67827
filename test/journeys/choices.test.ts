import {
  createConversation,
  createTick,
  type Message,
  type Platform,
  parseCommand,
  type ReaderChanges,
  silentLog,
} from '@khabar/core'
import { openSqliteStore } from '@khabar/store'
import { expect, onTestFinished, test } from 'vitest'
import { createReaderDesk } from './create-reader-desk.ts'
import { printArticle } from './print-article.ts'

const bridge = 'रामपुर में 12 साल बाद पुल खुला'
const latinDigit = /[0-9]/

/** What is our own in a message: not the outlet's headline and summary. */
function ownWords(message: Message): string {
  const labels = message.actions.map(({ label }) => label)
  if (message.kind === 'notice') return [message.text, ...labels].join('\n')
  const cards = message.kind === 'story' ? [message.card] : message.cards
  const around = message.kind === 'story' ? [message.intro] : [message.title, message.intro, message.footer]
  return [...around, ...cards.map(({ meta }) => meta), ...labels].join('\n')
}

test('numbers of ours are in the chosen digits wherever they stand, those of the outlet as it wrote them', async () => {
  const desk = await createReaderDesk(['/settings अंक देवनागरी', '/digest 07:00 21:30', '/follow पुल'])
  await desk.print(bridge)
  const [story] = await desk.waitUntil('18:00')
  expect(story).toMatchObject({ kind: 'story', card: { headline: bridge } })
  for (const text of ['/latest', '/topic पुल', '/digest', '/topics', '/mydata', '/why पुल', 'आज की खबरें'])
    expect(ownWords(await desk.answer(text))).not.toMatch(latinDigit)
  expect(story && ownWords(story)).toContain('२४ नवंबर, १७:३०')
  expect(await desk.ask('/digest 07:00 21:30')).toContain('हर दिन ०७:०० और २१:३० बजे')
  expect(await desk.ask('/quiet रात 10 से सुबह 6')).toContain('२२:०० से ०६:०० तक')
  const [digest] = await desk.waitUntil('21:30')
  expect(digest).toBeUndefined()
  await desk.print('मेले में 40 दुकानें सजीं')
  const [next] = (await desk.waitUntil('+07:00')).filter(({ kind }) => kind === 'digest')
  expect(next).toMatchObject({ title: 'सुबह की खबरें · २५ नवंबर', intro: '१ खबर, १ स्रोत' })
})

test('what is shown in Devanagari digits is understood when it is typed', async () => {
  const desk = await createReaderDesk(['/settings अंक १२३'])
  expect(await desk.ask('/digest ०६:३० और २१:०० १० खबरें')).toContain('हर दिन ०६:३० और २१:०० बजे')
  expect(await desk.ask('/quiet २२:००–०६:००')).toContain('२२:०० से ०६:०० तक')
  const settings = ownWords(await desk.answer('/settings'))
  expect(settings).toContain('• अंक: ०१२३')
  expect(settings).toContain('• सार का समय: ०६:३० और २१:००')
  expect(settings).toContain('• सार की लंबाई: १० खबरें')
  expect(settings).toContain('• शांत समय: २२:००–०६:००')
})

/** Readers who follow पुल and have a digest at noon, each with choices of their own, and what each was sent. */
async function sentTo(choices: readonly ReaderChanges[], { image }: { image: string | null }) {
  const store = await openSqliteStore(':memory:')
  onTestFinished(() => store.close())
  let at = Temporal.Instant.from('2026-11-24T05:00:00Z')
  const now = () => at
  const conversation = createConversation({ store, now })
  const sent: { message: Message; messageId: number | undefined }[] = []
  const platform: Platform = {
    name: 'paper',
    bulkPerSecond: 1_000,
    isIdempotent: true,
    async send(_, message, { messageId }) {
      sent.push({ message, messageId })
      return { kind: 'sent', messageId: String(sent.length) }
    },
  }
  const fetcher = { fetch: () => Promise.reject(new Error('nothing is fetched here')) }
  const tick = createTick({
    store,
    fetcher,
    platforms: [platform],
    now,
    log: silentLog,
    sleep: async () => {},
  })
  for (const [index, changes] of choices.entries()) {
    const address = { platform: 'paper', address: `पाठक ${index}` }
    for (const text of ['/follow पुल', '/digest 12:00']) await conversation.answer(address, parseCommand(text))
    const reader = await store.readers.find(address)
    if (reader) await store.readers.update(reader.id, changes)
  }
  await printArticle(store, { headline: bridge, at, image })
  await tick()
  await printArticle(store, { headline: 'मेले में दुकानें सजीं', at })
  at = at.add({ minutes: 90 })
  await tick()
  /** Each message once, with how many readers got it. */
  const kinds = (kind: Message['kind']) => {
    const alike = Map.groupBy(
      sent.filter(({ message }) => message.kind === kind),
      ({ messageId }) => messageId,
    )
    return [...alike.values()].map((copies) => ({ message: copies[0]?.message, copies: copies.length }))
  }
  return { stories: kinds('story'), digests: kinds('digest') }
}

test('readers with the same choices share one message, readers with others never', async () => {
  const choices: readonly ReaderChanges[] = [
    {},
    { pictures: 'photo' },
    { pictures: 'preview' },
    { digits: 'devanagari' },
    { digits: 'devanagari', pictures: 'photo' },
  ]
  const { stories, digests } = await sentTo([...choices, ...choices, ...choices], {
    image: 'https://outlet.example/pul.jpg',
  })
  expect(stories.map(({ copies }) => copies)).toEqual([3, 3, 3, 3, 3])
  expect(stories.map(({ message }) => message?.kind === 'story' && message.picture)).toEqual([
    undefined,
    'photo',
    'preview',
    undefined,
    'photo',
  ])
  // Digests have no pictures: nine readers of Latin digits, six of Devanagari ones.
  expect(digests.map(({ copies }) => copies)).toEqual([9, 6])
})

test('a story without a photo is one message for who wants photos and who wants none', async () => {
  const { stories } = await sentTo([{}, { pictures: 'photo' }], { image: null })
  expect(stories.map(({ copies }) => copies)).toEqual([2])
})
