import { announceStories, createConversation, parseCommand, type Store } from '@khabar/core'
import { createDiscordStarter } from '@khabar/discord-bot'
import { createTelegramStarter } from '@khabar/telegram-bot'
import { Locale } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { shownText } from '../discord-server/text/shown-text.ts'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'
import { pressInPlace } from './press-in-place.ts'
import { printArticle } from './print-article.ts'

const accident = 'satna-train-hadsa'
const smallerToll = 'madhya-pradesh-rail-hadsa-aath-shav'
const higherToll = 'satna-hadsa-tooti-patri-par-jaanch'
const hockeyFinal = 'mahila-hockey-asia-cup-khitab'
const hockeyNews = [
  hockeyFinal,
  'hockey-asia-cup-jeet',
  'hockey-betiyan-final-mein',
  'mahila-hockey-semifinal',
]
const metro = 'metro-neeli-line-seva-thami'

/** A desk with a Telegram bot and one reader; some articles are held back. */
async function setUp(...holdBack: string[]) {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const bots = [createTelegramStarter({ token: server.token, apiRoot: server.url })]
  const desk = await createTestDesk({ bots, holdBack })
  await desk.tick()
  const person = server.addUser({ first_name: 'मीरा', language_code: 'hi' })
  /** What comes to the reader by the tick some minutes after the articles were published. */
  async function publish(slugs: readonly string[], { minutes = 35 } = {}): Promise<string[]> {
    const before = person.messages().length
    if (slugs.length > 0) desk.newsroom.publish(...slugs)
    desk.clock.pass(minutes)
    await desk.tick()
    await desk.tick()
    return person
      .messages()
      .slice(before)
      .map(({ text }) => text ?? '')
  }
  return { server, desk, person, publish }
}

test('a followed section brings its new stories, and nothing of others', async () => {
  const { person, publish } = await setUp(...hockeyNews, metro)
  const { text } = await person.ask('/follow खेल')
  expect(text).toBe('अब “खेल” सेक्शन की हर नई खबर आते ही आपको मिलेगी।')
  const [story, ...more] = await publish([hockeyFinal, metro])
  expect(more).toEqual([])
  expect(story).toContain('आपके विषय “खेल” पर नई खबर')
  expect(story).toContain('हॉकी')
})

test('a story on five followed topics comes once, under the narrowest', async () => {
  const { person, publish } = await setUp(metro)
  for (const topic of ['दिल्ली', 'मेट्रो', 'दिल्ली मेट्रो', 'नीली लाइन', 'ब्लू लाइन'])
    await person.ask(`/follow ${topic}`)
  const [story, ...more] = await publish([metro])
  expect(more).toEqual([])
  expect(story).toMatch(/^आपके विषय “(?:दिल्ली मेट्रो|नीली लाइन)” पर नई खबर/u)
})

test('muted wins over followed, until it is unmuted', async () => {
  const { person, publish } = await setUp(metro, ...hockeyNews)
  await person.ask('/follow हॉकी')
  await person.ask('/follow मेट्रो')
  expect((await person.ask('/mute खेल')).text).toContain('“खेल” सेक्शन की खबरें आपको नहीं भेजी जाएँगी')
  const muted = await publish([hockeyFinal, metro])
  expect(muted).toHaveLength(1)
  expect(muted[0]).toContain('मेट्रो')
  const other = await setUp(...hockeyNews)
  for (const text of ['/follow हॉकी', '/mute खेल', '/unmute खेल']) await other.person.ask(text)
  expect(await other.publish([hockeyFinal])).toHaveLength(1)
})

test('a story that is muted is in no digest', async () => {
  const { person } = await setUp()
  await person.ask('/start')
  const before = (await person.ask('/digest')).text ?? ''
  const [first = ''] = before.split('\n').filter((line) => line.includes('ईरान'))
  expect(first).not.toBe('')
  await person.ask('/mute ईरान')
  expect((await person.ask('/digest')).text).not.toContain(first)
})

test('a minor update is silent, a major one is told once, half an hour after the news', async () => {
  const { person, publish } = await setUp(accident, smallerToll, higherToll, 'satna-hadsa-mritak-14')
  await person.ask('/follow रेल हादसा')
  const [news, ...more] = await publish([accident])
  expect(more).toEqual([])
  expect(news).toContain('आपके विषय “रेल हादसा” पर नई खबर')
  expect(await publish([smallerToll], { minutes: 15 })).toEqual([])
  expect(await publish([higherToll], { minutes: 14 })).toEqual([])
  const [update, ...repeated] = await publish([], { minutes: 5 })
  expect(repeated).toEqual([])
  expect(update).toMatch(/^अपडेट · विषय “रेल हादसा”\n/u)
  expect(update).toContain('14')
  expect(await publish([], { minutes: 60 })).toEqual([])
})

test('who follows after a story was announced is not sent it, who follows no more nothing', async () => {
  const { person, publish } = await setUp(accident, smallerToll, higherToll, 'satna-hadsa-mritak-14', metro)
  await person.ask('/follow मेट्रो')
  expect(await publish([metro])).toHaveLength(1)
  await person.ask('/unfollow मेट्रो')
  await person.ask('/follow दिल्ली मेट्रो')
  await person.ask('/follow रेल हादसा')
  await person.ask('/unfollow रेल हादसा')
  expect(await publish([accident])).toEqual([])
})

test('a word in Latin letters follows what it spells', async () => {
  const { person, publish } = await setUp(metro)
  expect((await person.ask('/follow dilli')).text).toBe('अब “दिल्ली” की नई खबर आते ही आपको मिलेगी।')
  expect((await person.ask('/follow दिल्ली')).text).toContain('पहले से फॉलो कर रहे हैं')
  expect(await publish([metro])).toHaveLength(1)
  expect((await person.ask('/unfollow delhi')).text).toContain('अलग से नहीं आएँगी')
  expect((await person.ask('/follow qwerty')).text).toContain('“qwerty” अभी तक किसी खबर में नहीं मिला।')
})

test('the list of topics has a button to undo each, page by page', async () => {
  const { server, person } = await setUp()
  const after = (text: string, index: number) =>
    server.waitForMessage(person, (message) => message.text?.includes(text) ?? false, { afterIndex: index })
  for (let count = 1; count <= 9; count++) await person.ask(`/follow विषय${count}`)
  await person.ask('/mute क्रिकेट')
  const first = await person.ask('/topics')
  expect(first.text).toMatch(/^आप इन विषयों को फॉलो कर रहे हैं \(कुल 9\):\n• विषय1\n/u)
  expect(first.text).not.toContain('विषय9')
  const second = await pressInPlace(server, person, first, 'अगली ›')
  expect(second.text).toMatch(
    /• विषय9\n\nइन विषयों की खबरें आपको नहीं भेजी जातीं \(कुल 1\):\n• क्रिकेट\n\nपेज 2 \/ 2$/u,
  )
  await person.press(second, '“क्रिकेट” फिर दिखाएँ').answered()
  await after('फिर मिल सकेंगी', second.index)
  const back = await pressInPlace(server, person, second, '‹ पिछली')
  await person.press(back, '“विषय1” हटाएँ').answered()
  await after('“विषय1” की खबरें अलग से नहीं आएँगी', second.index)
  expect((await person.ask('/unfollow')).text).toMatch(/\(कुल 8\):\n• विषय2\n/u)
})

test('ten thousand topics are followed, one more is refused in a clear sentence, a change is not', async () => {
  const desk = await createTestDesk({ bots: [] })
  const address = { platform: 'paper', address: 'मीरा' }
  const conversation = createConversation({ store: desk.store, now: desk.clock.now })
  const ask = async (text: string) => {
    const message = await conversation.answer(address, parseCommand(text))
    return message.kind === 'notice' ? message.text : ''
  }
  await ask('/follow विषय1')
  const { id } = (await desk.store.readers.find(address)) ?? { id: 0 }
  for (let count = 2; count <= 10_000; count++) {
    const topic = { key: `विषय${count}`, label: `विषय${count}`, terms: [`विषय${count}`] }
    await desk.store.topics.follow(id, (await desk.store.topics.ensure(topic)).id, desk.clock.now())
  }
  expect(await ask('/follow मेट्रो')).toContain('आप 10,000 विषय चुन चुके हैं; इससे ज़्यादा नहीं जोड़ सकते।')
  expect(await ask('/mute मेट्रो')).toContain('आप 10,000 विषय चुन चुके हैं')
  expect(await ask('/mute विषय1')).toContain('आपको नहीं भेजी जाएँगी')
  expect(await ask('/unfollow विषय2')).toContain('अलग से नहीं आएँगी')
  expect(await ask('/follow मेट्रो')).toContain('अब “मेट्रो” की नई खबर')
  expect(await desk.store.topics.counts(id)).toEqual({ follow: 9_999, mute: 1 })
}, 60_000)

test('a process that dies while it announces begins again, and no reader gets a second row', async () => {
  const { desk, person } = await setUp()
  await person.ask('/follow मेट्रो')
  const dying: Store = {
    ...desk.store,
    stories: {
      ...desk.store.stories,
      markAnnounced: () => Promise.reject(new Error('kill -9')),
    },
  }
  const announce = (store: Store) => announceStories({ store, now: desk.clock.now })
  await printArticle(desk.store, { headline: 'लखनऊ मेट्रो में आग, 12 लोग घायल', at: desk.clock.now() })
  await expect(announce(dying)).rejects.toThrow('kill -9')
  expect(await desk.store.outbox.count('telegram')).toMatchObject({ pending: 1 })
  expect(await announce(desk.store)).toBe(0)

  desk.clock.pass(40)
  await printArticle(desk.store, { headline: 'लखनऊ मेट्रो में आग, 25 लोग घायल', at: desk.clock.now() })
  await expect(announce(dying)).rejects.toThrow('kill -9')
  expect(await announce(desk.store)).toBe(0)
  expect(await desk.store.outbox.count('telegram')).toMatchObject({ pending: 2 })
  expect(await announce(desk.store)).toBe(0)
})

test('on Discord topics are followed, muted and listed with buttons', async () => {
  const server = await createDiscordServer()
  onTestFinished(() => server.close())
  const guild = server.addGuild({ name: 'समाचार चौपाल' })
  const where = { channel: server.addTextChannel(guild, { name: 'खबरें' }) }
  const bots = [createDiscordStarter({ token: server.token, apiRoot: server.apiUrl })]
  const desk = await createTestDesk({ bots, holdBack: [...hockeyNews, metro] })
  await desk.tick()
  const person = server.addUser({ username: 'meera', locale: Locale.Hindi })
  server.addMember(guild, person)
  const slash = async (name: string, topic?: string) =>
    (await person.slash(name, topic ? { topic } : {}, where).message()).content
  expect(await slash('follow', 'मेट्रो')).toContain('अब “मेट्रो” की नई खबर')
  expect(await slash('follow', 'हॉकी')).toContain('अब “हॉकी” की नई खबर')
  expect(await slash('mute', 'खेल')).toContain('“खेल” सेक्शन')
  desk.newsroom.publish(hockeyFinal, metro)
  desk.clock.pass(11)
  await desk.tick()
  const stories = server.messagesIn(server.directChannelId(person))
  expect(stories).toHaveLength(1)
  expect(stories.map(shownText).join()).toContain('आपके विषय “मेट्रो” पर नई खबर')
  const list = await person.slash('topics', {}, where).message()
  expect(list.content).toContain('• खेल')
  const undone = await person.press(list, '“खेल” फिर दिखाएँ').message()
  expect(undone.content).toContain('फिर मिल सकेंगी')
  expect(await slash('unmute')).toContain('आपने किसी विषय की खबरें नहीं रोकी हैं।')
})
