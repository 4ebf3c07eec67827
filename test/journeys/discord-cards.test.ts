import { Locale, MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'

test('a story of a list opens as a card of its own, for the person who asks, with what one can do about it', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const latest = await admin.slash('latest', {}, where).message()
  expect((latest.flags ?? 0) & MessageFlags.IsComponentsV2).not.toBe(0)
  expect(JSON.stringify(latest.components)).toMatch(/<t:\d+:R>/)
  const opening = admin.press(latest, 'देखें')
  const card = await opening.message()
  expect(opening.ephemeral).toBe(true)
  expect(shownHeadlines(card)).toEqual(shownHeadlines(latest).slice(0, 1))
  expect(JSON.stringify(card.components)).toMatch(/<t:\d+:f> · <t:\d+:R>/)
  expect(JSON.stringify(card.components)).toContain('पूरा पढ़ें')
  const offer = await admin.press(card, 'फॉलो करें').message()
  expect(offer.content).not.toBe('')
  expect(desk.errors).toEqual([])
})

test('a list is paged in place by whoever asked for it, and by others for themselves', async () => {
  const { server, guild, admin, where } = await createDiscordDesk()
  const friend = server.addUser({ username: 'ravi', locale: Locale.EnglishGB })
  server.addMember(guild, friend)
  const first = await admin.slash('latest', {}, where).message()
  const others = friend.press(first, 'अगली ›')
  const theirs = await others.message()
  expect(theirs.id).not.toBe(first.id)
  expect(others.ephemeral).toBe(true)
  const second = await admin.press(first, 'अगली ›').message({ where: (message) => message !== first })
  expect(second.id).toBe(first.id)
  expect(shownHeadlines(second)).toEqual(shownHeadlines(theirs))
  expect(shownHeadlines(second)).not.toEqual(shownHeadlines(first))
})

test('whoever is new is asked for language, topics in a menu, and time', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const hello = await admin.slash('start', {}, where).message()
  const pick = await admin.press(hello, 'हिंदी').message({ where: (message) => message !== hello })
  expect(pick.content).toContain('कौन-सी खबरें')
  const chosen = await admin
    .select(pick, 'menu:0', ['v:pick.ssport'])
    .message({ where: (message) => message !== pick })
  expect(JSON.stringify(chosen.components)).toContain('✓ खेल')
  const when = await admin.press(chosen, 'आगे').message({ where: (message) => message !== chosen })
  const done = await admin.press(when, '08:00').message({ where: (message) => message !== when })
  expect(done.content).toContain('08:00')
  expect(await desk.store.readers.find({ platform: 'discord', address: `user:${admin.id}` })).toMatchObject({
    digestTimes: ['08:00'],
  })
  expect(desk.errors).toEqual([])
})

test('many topics are a menu, from which one lets go of each', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const topics = ['ईरान', 'चुनाव', 'खेल', 'मेट्रो', 'बारिश', 'क्रिकेट', 'शिक्षा', 'कारोबार', 'बजट', 'दिल्ली']
  for (const topic of topics) await admin.slash('follow', { topic }, where).message()
  const mine = await admin.slash('unfollow', {}, where).message()
  const [row] = mine.components ?? []
  const menu = row && 'components' in row ? row.components[0] : undefined
  const options = menu && 'options' in menu ? menu.options : []
  expect(options).toHaveLength(topics.length)
  const undone = await admin.select(mine, 'menu:0', [options[0]?.value ?? '']).message()
  expect(undone.content).toContain('अलग से नहीं आएँगी')
  const reader = await desk.store.readers.find({ platform: 'discord', address: `user:${admin.id}` })
  expect(await desk.store.topics.counts(reader?.id ?? 0)).toMatchObject({ follow: topics.length - 1 })
})

test('an old button that says nothing any more is answered kindly', async () => {
  const { desk, admin, where } = await createDiscordDesk()
  const latest = await admin.slash('latest', {}, where).message()
  const text = JSON.stringify(latest.components).replaceAll('"c:', '"zz:')
  Object.assign(latest, { components: JSON.parse(text) })
  expect((await admin.press(latest, 'देखें').message()).content).toContain('यह बटन अब काम नहीं करता')
  expect(desk.errors).toEqual([])
})

test('who manages the server reads in the help how to bring news into a channel, and others do not', async () => {
  const { server, guild, admin, where } = await createDiscordDesk()
  const member = server.addUser({ username: 'ravi' })
  server.addMember(guild, member)
  expect(shownText(await admin.slash('help', {}, where).message())).toContain('/feed add')
  expect(shownText(await member.slash('help', {}, where).message())).not.toContain('/feed add')
})

test('a role that a feed calls is called in Components V2 as well, and nobody is by an edit', async () => {
  const { server, guild, admin, channel, where, print } = await createDiscordDesk()
  const readers = server.addRole(guild, { name: 'पाठक', mentionable: true })
  await admin.slash('feed add', { role: readers }, where).message()
  await print('@everyone कोसी नदी पर नया पुल खुला')
  const [story] = server.messagesIn(channel.id)
  expect(story?.mention_roles).toEqual([readers.id])
  expect(story?.mention_everyone).toBe(false)
  expect(story?.components?.[0]).toMatchObject({ content: `<@&${readers.id}>` })
})
