import { Locale } from 'discord.js'
import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'

const everyCommand = [
  ['latest', 'ताज़ा', {}],
  ['topic', 'विषय', { topic: 'ईरान' }],
  ['search', 'खोज', { topic: 'ईरान' }],
  ['follow', 'फॉलो', { topic: 'ईरान' }],
  ['unfollow', 'विषय-हटाएँ', {}],
  ['mute', 'छिपाएँ', { topic: 'ईरान' }],
  ['unmute', 'दिखाएँ', {}],
  ['topics', 'मेरे-विषय', {}],
  ['digest', 'सार', {}],
  ['quiet', 'शांत', {}],
  ['settings', 'सेटिंग', {}],
  ['language', 'भाषा', {}],
  ['brief', 'संक्षेप', {}],
  ['read', 'पढ़ें', { link: 'नहीं' }],
  ['why', 'क्यों', {}],
  ['mydata', 'मेरा-डेटा', {}],
  ['forget', 'भुला-दें', {}],
  ['start', 'शुरू', {}],
  ['stop', 'बंद', {}],
  ['help', 'मदद', {}],
] as const

const devanagari = /\p{Script=Devanagari}/u

test('every command answers in Hindi by its Hindi name, and in English by its English one', async () => {
  const { server, desk, admin, guild, where } = await createDiscordDesk()
  const paul = server.addUser({ username: 'paul', locale: Locale.EnglishGB })
  server.addMember(guild, paul)
  for (const [english, hindi, options] of everyCommand) {
    const name = hindi.normalize('NFC')
    const own = Object.fromEntries(
      Object.entries(options).map(([key, value]) => [key === 'topic' ? 'विषय' : 'लिंक', value]),
    )
    const inHindi = await admin.slash(name, own, where).message()
    const inEnglish = await paul.slash(english, options, where).message()
    expect(shownText(inHindi), hindi).toMatch(devanagari)
    expect(shownText(inHindi), hindi).not.toMatch(/[a-z]{3} [a-z]{2,} [a-z]/)
    expect(shownText(inEnglish), english).toMatch(/[a-z]{2}/)
  }
  expect(server.commands().map(({ name }) => name)).toEqual(
    expect.arrayContaining(everyCommand.map(([english]) => english)),
  )
  expect(desk.errors).toEqual([])
})

test('the commands of feeds, and that in the menu of a message, have a name and an answer in either language', async () => {
  const { server, desk, admin, guild, where } = await createDiscordDesk()
  const paul = server.addUser({ username: 'paul', locale: Locale.EnglishGB })
  server.addMember(guild, paul, { permissions: ['ManageGuild'] })
  for (const [english, hindi] of [
    ['feed add', 'फ़ीड जोड़ें'],
    ['feed list', 'फ़ीड सूची'],
    ['feed preview', 'फ़ीड नमूना'],
    ['feed pause', 'फ़ीड रोकें'],
    ['feed remove', 'फ़ीड हटाएँ'],
  ] as const) {
    const inHindi = await admin.slash(hindi.normalize('NFC'), {}, where).message()
    expect(shownText(inHindi), hindi).toMatch(devanagari)
    const inEnglish = await paul.slash(english, {}, where).message()
    const labels = JSON.stringify(inEnglish.components).match(/"label":"[A-Z][a-z]+/gu) ?? []
    expect([shownText(inEnglish), ...labels].join(' '), english).toMatch(/[A-Z#].*[a-z]{2}/u)
  }
  const said = admin.say('नमस्ते', where)
  expect((await admin.useOnMessage(said, 'सार बताइए').message()).content).toMatch(devanagari)
  expect((await paul.useOnMessage(said, 'Summarise this').message()).content).toMatch(/[a-z]{2} [a-z]/)
  expect(desk.errors).toEqual([])
})

test('an answer is in the language in which Discord is used just now, whatever was chosen for the digests', async () => {
  const { server, desk, guild, where } = await createDiscordDesk()
  const english = server.addUser({ username: 'asha', locale: Locale.EnglishUS })
  server.addMember(guild, english)
  await english.slash('start', {}, where).message()
  const reader = await desk.store.readers.find({ platform: 'discord', address: `user:${english.id}` })
  await desk.store.readers.update(reader?.id ?? 0, { language: 'hi' })
  expect((await english.slash('topics', {}, where).message()).content).toMatch(/^You have/)
})

test('what concerns one person only that person sees', async () => {
  const { admin, where } = await createDiscordDesk()
  const latest = admin.slash('latest', {}, where)
  const topics = admin.slash('topics', {}, where)
  await Promise.all([latest.message(), topics.message()])
  expect([latest.ephemeral, topics.ephemeral]).toEqual([false, true])
})

test('the bot answers in its direct messages, and in private where somebody installed it for themselves', async () => {
  const { server, admin } = await createDiscordDesk()
  const friend = server.addUser({ username: 'ravi' })
  expect(shownHeadlines(await admin.slash('latest', {}, { dm: true }).message())).toHaveLength(5)
  const inPrivate = await admin.slash('latest', {}, { privateWith: friend }).message()
  expect(shownHeadlines(inPrivate)).toHaveLength(5)
  expect(() => admin.slash('feed list', {}, { dm: true })).toThrow(/not for this kind of channel/)
})

test('the commands are registered once, and again only where Discord has others', async () => {
  const { server, startDesk } = await createDiscordDesk()
  const registrations = () => server.calls.filter(({ method }) => method === 'PUT').length
  expect(registrations()).toBe(1)
  const second = await startDesk()
  expect(registrations()).toBe(1)
  await second.stop()
  const [topic] = server.commands().filter(({ name }) => name === 'topic')
  if (topic) Object.assign(topic, { description: 'something else' })
  await startDesk()
  expect(registrations()).toBe(2)
})

test('a button that is pressed twice at once brings one answer', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const first = await admin.slash('latest', {}, where).message()
  const presses = [admin.press(first, 'देखें'), admin.press(first, 'देखें')]
  expect(shownHeadlines((await presses[0]?.message()) ?? first)).toEqual(shownHeadlines(first).slice(0, 1))
  await presses[1]?.acknowledged()
  expect(presses.map((press) => press.ephemeral)).toEqual([true, false])
  expect(desk.errors).toEqual([])
})

test('an interaction that is over before it is answered is a fact and no fault', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  for (const [code, status] of [
    [10062, 404],
    [40060, 400],
  ] as const) {
    server.faults.add({
      route: 'POST /interactions/:id/:token/callback',
      kind: 'status',
      code: status,
      body: { code, message: 'over' },
    })
    admin.slash('help', {}, where)
    await expect.poll(() => desk.told).toContain('an interaction was over before its answer')
    desk.told.length = 0
  }
  expect(desk.errors).toEqual([])
  expect((await admin.slash('help', {}, where).message()).content).toMatch(devanagari)
})

test('topics are completed in either script', async () => {
  const { admin, where } = await createDiscordDesk()
  const offered = await admin.autocomplete('topic', { topic: 'ira' }, where)
  expect(offered.map(({ name }) => name)).toContain('ईरान')
  expect((await admin.autocomplete('feed add', { topic: 'खे' }, where)).map(({ name }) => name)).toContain(
    'खेल',
  )
})

test('the menu of a message has its article read, and says so where it links to none', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const [{ url = null } = {}] = await desk.store.stories.latest({ limit: 1 })
  const linked = admin.say(`देखिए ${url} कैसा है`, where)
  const reading = admin.useOnMessage(linked, 'सार बताइए')
  const read = await reading.message()
  expect(JSON.stringify(read.components)).toContain(url)
  expect(shownText(read)).toMatch(devanagari)
  expect(reading.ephemeral).toBe(true)
  const bare = admin.say('नमस्ते', where)
  const answer = await admin.useOnMessage(bare, 'सार बताइए').message()
  expect(shownHeadlines(answer)).toEqual([])
  expect(answer.content).toMatch(devanagari)
  const story = await admin.slash('latest', {}, where).message()
  expect(shownHeadlines(await admin.useOnMessage(story, 'सार बताइए').message())).toEqual(
    shownHeadlines(story).slice(0, 1),
  )
})
