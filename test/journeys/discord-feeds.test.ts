import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Locale } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'

const metro = { holdBack: ['metro-neeli-line-seva-thami'] }

test('whoever manages a server brings a topic into a channel, and its new story comes there once', async () => {
  const { server, desk, admin, channel, where, publish } = await createDiscordDesk(metro)
  const added = admin.slash('फ़ीड जोड़ें'.normalize('NFC'), { विषय: 'मेट्रो' }, where)
  expect((await added.message()).content).toBe('#खबरें में अब “मेट्रो” की हर नई खबर आते ही आएगी।')
  expect(added.ephemeral).toBe(true)
  await publish()
  const [story, ...more] = server.messagesIn(channel.id)
  expect(story && shownText(story)).toMatch(/^आपके विषय “मेट्रो” पर नई खबर\n.*दिल्ली मेट्रो/u)
  expect(more).toEqual([])
  expect(desk.errors).toEqual([])
})

test('a channel that wants everything gets each story once, whatever else it follows', async () => {
  const { server, admin, channel, where, publish } = await createDiscordDesk(metro)
  expect((await admin.slash('feed add', {}, where).message()).content).toContain('हर नई खबर आते ही')
  await admin.slash('feed add', { topic: 'दिल्ली' }, where).message()
  await admin.slash('feed add', { topic: 'देश' }, where).message()
  await publish()
  expect(server.messagesIn(channel.id)).toHaveLength(1)
})

test('a feed with times is a digest at these times, and nothing between them', async () => {
  const { server, desk, admin, channel, where, publish } = await createDiscordDesk(metro)
  const added = await admin.slash('feed add', { times: '18:00' }, where).message()
  expect(added.content).toBe('#खबरें में अब हर दिन 18:00 बजे बड़ी खबरों का सार आएगा।')
  await publish()
  expect(server.messagesIn(channel.id)).toEqual([])
  desk.clock.moveTo('2026-11-24T12:30:00Z')
  await desk.tick()
  await desk.tick()
  expect(server.messagesIn(channel.id).map(shownText)).toEqual([expect.stringContaining('शाम की खबरें')])
})

test('only those who may manage the server make feeds, also where the server shows the command to others', async () => {
  const { server, desk, guild, where } = await createDiscordDesk()
  const member = server.addUser({ username: 'ravi' })
  server.addMember(guild, member)
  expect(() => member.slash('feed list', {}, where)).toThrow(/hidden/)
  const [feed] = server.commands().filter(({ name }) => name === 'feed')
  if (feed) Object.assign(feed, { default_member_permissions: null })
  expect((await member.slash('feed add', {}, where).message()).content).toContain('Manage Server')
  expect(await desk.store.feeds.of({ platform: 'discord', community: guild.id })).toEqual([])
})

test.each([
  ['SendMessages', 'संदेश भेजना (Send Messages)'],
  ['EmbedLinks', 'लिंक एम्बेड करना (Embed Links)'],
] as const)(
  'a feed into a channel where the bot lacks %s is not made, and the right is named',
  async (right, name) => {
    const { server, admin, channel, where } = await createDiscordDesk()
    server.denyBot(channel, right)
    expect((await admin.slash('feed add', {}, where).message()).content).toContain(name)
    expect((await admin.slash('feed list', {}, where).message()).content).toContain('किसी चैनल में अभी खबरें नहीं')
    server.allowBot(channel)
    expect((await admin.slash('feed add', {}, where).message()).content).toContain('हर नई खबर')
  },
)

test('a feed may call one role, and never everybody', async () => {
  const { server, guild, admin, channel, where, publish } = await createDiscordDesk(metro)
  const readers = server.addRole(guild, { name: 'पाठक', mentionable: true })
  expect((await admin.slash('feed add', { role: { id: guild.id } }, where).message()).content).toContain(
    'सबको',
  )
  await admin.slash('feed add', { role: readers }, where).message()
  await publish()
  const [story] = server.messagesIn(channel.id)
  expect(story?.mention_roles).toEqual([readers.id])
  expect(story?.mention_everyone).toBe(false)
})

test('the list says what comes where, and its buttons pause a feed and start it again', async () => {
  const { server, guild, admin, channel, where, publish } = await createDiscordDesk(metro)
  const second = server.addTextChannel(guild, { name: 'खेल-चर्चा' })
  await admin.slash('feed add', { topic: 'मेट्रो' }, where).message()
  await admin.slash('feed add', { topic: 'खेल', times: '07:00', channel: second }, where).message()
  const list = await admin.slash('feed list', {}, where).message()
  expect(list.content).toContain('#खबरें: “मेट्रो” · आते ही')
  expect(list.content).toContain('#खेल-चर्चा: “खेल” · हर दिन 07:00 बजे')
  expect((await admin.press(list, '#खबरें रोकें').message()).content).toBe('#खबरें में खबरें रोक दी गई हैं।')
  const after = await admin.slash('feed list', {}, where).message()
  expect(after.content).toContain('आते ही · रुका हुआ')
  await publish()
  expect(server.messagesIn(channel.id)).toEqual([])
  await admin.press(after, '#खबरें फिर शुरू करें').message()
  expect((await admin.slash('feed list', {}, where).message()).content).not.toContain('रुका हुआ')
})

test('buttons of one server do nothing to the feeds of another', async () => {
  const { server, desk, guild, admin, where } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  const [feed] = await desk.store.feeds.of({ platform: 'discord', community: guild.id })
  const other = server.addGuild({ name: 'दूसरा' })
  server.addMember(other, admin, { permissions: ['ManageGuild'] })
  const there = { channel: server.addTextChannel(other, { name: 'बाहर' }) }
  await admin.slash('feed add', {}, there).message()
  const list = await admin.slash('feed list', {}, there).message()
  const [row] = list.components ?? []
  const button = row && 'components' in row ? row.components[0] : undefined
  if (button) Object.assign(button, { custom_id: `feed:pause:${feed?.readerId}` })
  const answer = await admin.press(list, `feed:pause:${feed?.readerId}`).message()
  expect(answer.content).toContain('कोई फ़ीड नहीं')
  expect(await desk.store.readers.get(feed?.readerId ?? 0)).toMatchObject({ active: true })
})

test('a topic, or the whole feed, is removed, and what is not there is said', async () => {
  const { desk, guild, admin, where } = await createDiscordDesk()
  const ask = async (command: string, options = {}) =>
    (await admin.slash(command, options, where).message()).content
  expect(await ask('feed remove')).toBe('#खबरें में कोई फ़ीड नहीं है।')
  await ask('feed add', { topic: 'ईरान' })
  await ask('feed add', { topic: 'खेल' })
  const offered = await admin.autocomplete('feed remove', { topic: 'ई' }, where)
  expect(offered.map(({ name }) => name)).toEqual(['ईरान'])
  expect(await ask('feed remove', { topic: 'चुनाव' })).toContain('“चुनाव” का फ़ीड नहीं')
  expect(await ask('feed remove', { topic: 'ईरान' })).toContain('“ईरान” की खबरें अलग से नहीं')
  expect(await ask('feed list')).toContain('#खबरें: “खेल” · आते ही')
  expect(await ask('feed remove')).toBe('#खबरें में अब खबरें नहीं आएँगी।')
  expect(await desk.store.feeds.of({ platform: 'discord', community: guild.id })).toEqual([])
  expect(await ask('feed add', { times: 'कभी भी' })).toContain('समय समझ में नहीं आया')
  expect(await ask('feed add', { topic: '😀'.repeat(50) })).toContain('कोई विषय समझ में नहीं आया')
})

test('a preview shows the newest story as the channel would get it, to the person who asks', async () => {
  const { server, admin, channel, where } = await createDiscordDesk()
  const preview = admin.slash('feed preview', { topic: 'ईरान' }, where)
  expect(shownHeadlines(await preview.message())).toEqual([expect.stringContaining('ईरान')])
  expect(preview.ephemeral).toBe(true)
  expect(server.messagesIn(channel.id)).toEqual([])
  expect((await admin.slash('feed preview', { topic: 'कंगारू' }, where).message()).content).toContain(
    'अभी कोई खबर नहीं है',
  )
})

test('whoever manages a server in English is answered so, and the feed speaks English', async () => {
  const { server, admin, channel, where, publish } = await createDiscordDesk({
    ...metro,
    locale: Locale.EnglishUS,
  })
  expect((await admin.slash('feed add', { topic: 'मेट्रो' }, where).message()).content).toContain(
    'will get every new story on “मेट्रो”',
  )
  await publish()
  expect(server.messagesIn(channel.id).map(shownText)).toEqual([
    expect.stringMatching(/^[A-Z][a-z]{2}.*“मेट्रो”/u),
  ])
})

test('buttons work after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { server, desk, admin, where, startDesk } = await createDiscordDesk({
    database: join(folder, 'khabar.db'),
  })
  await admin.slash('feed add', {}, where).message()
  const list = await admin.slash('feed list', {}, where).message()
  const latest = await admin.slash('latest', {}, where).message()
  await desk.stop()
  await startDesk()
  expect((await admin.press(list, '#खबरें रोकें').message()).content).toContain('रोक दी गई')
  const next = admin.press(latest, 'अगली ›')
  expect(shownHeadlines(await next.message({ where: ({ id }) => id === latest.id }))).toHaveLength(5)
  expect(server.calls.filter(({ method }) => method === 'PUT')).toHaveLength(1)
})
