import { expect, test } from 'vitest'
import type { SeenMessage } from '../telegram-server/index.ts'
import { createTelegramDesk } from './create-telegram-desk.ts'
import { followMetro } from './follow-metro.ts'
import { buttonsOf, pressForAnswer, pressInPlace } from './press-in-place.ts'

type Desk = Awaited<ReturnType<typeof createTelegramDesk>>['desk']

const readerAt = (desk: Desk, id: number) =>
  desk.store.readers.find({ platform: 'telegram', address: String(id) })

/** Without those that open a card of the list. */
const turnsOf = (message: SeenMessage) => buttonsOf(message).filter((label) => !/^\d+$/.test(label))

async function storyOn(desk: Desk, term: string) {
  const [story] = await desk.store.stories.matching({ wanted: { term } }, { limit: 1 })
  if (!story) throw new Error(`no story on ${term}`)
  return story
}

test('a story that a reader follows has four buttons: read it, related, follow more, less of it', async () => {
  const { server, desk, person, story } = await followMetro()
  expect(buttonsOf(story)).toEqual(['पूरा पढ़ें', 'संबंधित', 'फॉलो करें', 'कम दिखाएं'])
  const offer = await pressForAnswer(server, person, story, { button: 'कम दिखाएं' })
  expect(buttonsOf(offer)[0]).toBe('“मेट्रो” हटाएँ')
  const done = await pressForAnswer(server, person, offer, { button: '“मेट्रो” हटाएँ' })
  expect(done.text).toBe('अब “मेट्रो” की खबरें अलग से नहीं आएँगी।')
  expect(desk.errors).toEqual([])
})

test('a link to a story shows its card with all its outlets; who is new is greeted above it', async () => {
  const { desk, person } = await createTelegramDesk()
  const newest = await desk.store.stories.latest({ limit: 40 })
  const story = newest.find(({ sources }) => sources.length > 1)
  if (!story) throw new Error('no story of several outlets')
  const first = await person.ask(`/start c_${story.id}`)
  expect(first.text).toMatch(/^नमस्ते! आप खबर से जुड़ गए हैं। यह रही वह खबर:\n/u)
  expect(await readerAt(desk, person.id)).toMatchObject({ active: true })
  const card = await person.ask(`/start c_${story.id}`)
  expect(card.text?.startsWith(story.headline)).toBe(true)
  expect(card.text).toContain(story.summary)
  expect(card.text).toContain(`${story.sources.length} स्रोत: ${story.source}`)
  for (const source of story.sources) expect(card.text).toContain(source)
  expect(buttonsOf(card)).toEqual(['पूरा पढ़ें', 'संबंधित', 'फॉलो करें', 'कम दिखाएं'])
  expect((await person.ask('/start c_999999')).text).toContain('हर दिन 07:00 बजे')
})

test('the topics of a story are followed and muted by its buttons, and not offered again', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const { id } = await storyOn(desk, 'ईरान')
  const card = await person.ask(`/start c_${id}`)
  const offer = await pressForAnswer(server, person, card, { button: 'फॉलो करें' })
  expect(buttonsOf(offer)).toContain('“ईरान” फॉलो करें')
  expect(buttonsOf(offer)).toContain('“दुनिया” फॉलो करें')
  await pressForAnswer(server, person, offer, { button: '“ईरान” फॉलो करें' })
  const again = await pressForAnswer(server, person, card, { button: 'फॉलो करें' })
  expect(buttonsOf(again)).not.toContain('“ईरान” फॉलो करें')
  expect(buttonsOf(again).length).toBeGreaterThan(0)

  const less = await pressForAnswer(server, person, card, { button: 'कम दिखाएं' })
  expect(buttonsOf(less).slice(0, 2)).toEqual(['“ईरान” हटाएँ', '“ईरान” की खबरें बंद करें'])
  for (const button of buttonsOf(less).slice(1))
    await pressForAnswer(server, person, less, { button: button })
  const reader = await readerAt(desk, person.id)
  const muted = await desk.store.topics.mutedBy(reader?.id ?? 0)
  expect(muted.map(({ label }) => label)).toContain('ईरान')
  const all = await pressForAnswer(server, person, card, { button: 'कम दिखाएं' })
  expect(all.text).toBe('इस खबर के विषयों की खबरें आपको पहले से नहीं भेजी जातीं। आपके विषय: /topics')
  expect(desk.errors).toEqual([])
})

test('a story that was withdrawn or is held is not there, whatever button asks for it', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const { id } = await storyOn(desk, 'ईरान')
  await person.ask('/start')
  const card = await person.ask(`/start c_${id}`)
  await desk.store.stories.hold(id, desk.clock.now())
  for (const data of [`c:${id}`, `k:${id}`, `j:${id}`, `b:${id}`, 'c:999999'])
    expect((await pressForAnswer(server, person, card, { data: data })).text).toContain('वह खबर नहीं मिली।')
  await desk.store.stories.release(id)
  expect((await pressForAnswer(server, person, card, { data: `c:${id}` })).text).toBe(card.text)
})

test('the latest stories turn their pages in one message, forth and back', async () => {
  const { server, person } = await createTelegramDesk()
  const first = await person.ask('/latest')
  expect(turnsOf(first)).toEqual(['अगली ›'])
  expect(first.text).toMatch(/पेज 1$/u)
  let page = await pressInPlace(server, person, first, 'अगली ›')
  const second = page.text
  expect(turnsOf(page)).toEqual(['‹ पिछली', 'अगली ›'])
  expect(second).toMatch(/पेज 2$/u)
  page = await pressInPlace(server, person, page, 'अगली ›')
  expect(page.text).toMatch(/पेज 3$/u)
  page = await pressInPlace(server, person, page, '‹ पिछली')
  expect(page.text).toBe(second)
  page = await pressInPlace(server, person, page, '‹ पिछली')
  expect(page.text).toBe(first.text)
  expect(turnsOf(page)).toEqual(['अगली ›'])
  expect(person.messages().filter(({ from }) => from?.is_bot)).toHaveLength(1)
})

test('an answer and a digest now say which of their pages is shown', async () => {
  const { server, person } = await createTelegramDesk()
  for (const question of ['भारत OR ईरान OR सतना OR हॉकी OR राजस्थान OR इसरो OR बैंक', '/digest']) {
    const first = await person.ask(question)
    expect(first.text).toMatch(/पेज 1 \/ \d+$/u)
    const second = await pressInPlace(server, person, first, 'अगली ›')
    expect(second.text).toMatch(/पेज 2 \/ \d+$/u)
    expect((await pressInPlace(server, person, second, '‹ पिछली')).text).toBe(first.text)
  }
})

test('a button of an old message goes on from its place; the first page by an old button is a new message', async () => {
  const { server, desk, person } = await createTelegramDesk()
  const first = await person.ask('/latest')
  const shown = await desk.store.stories.latest({ limit: 5 })
  const last = shown.at(-1)
  const edits = first.edits.length
  await person.pressData(first, `l:${last?.updatedAt.epochMilliseconds}.${last?.id}`).answered()
  const page = await server.waitForMessage(person, ({ message_id, edits: now }) => {
    return message_id === first.message_id && now.length > edits
  })
  expect(turnsOf(page)).toEqual(['‹ पिछली', 'अगली ›'])
  expect(page.text).not.toContain(shown[0]?.headline)
  const anew = await pressForAnswer(server, person, page, { data: 'l' })
  expect(anew.message_id).not.toBe(first.message_id)
  expect(anew.text).toContain(shown[0]?.headline)
  // Whatever stands behind the end of a list is its last or its first page.
  for (const data of [
    'l:1.1.9',
    'p:999999999999999.1.5',
    'q:1.1.7',
    'd:1.999999',
    't:999999',
    `b:${last?.id}.99`,
  ])
    await person.pressData(anew, data).answered()
  await person.ask('/help')
  expect(desk.errors).toEqual([])
})
