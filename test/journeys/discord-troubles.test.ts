import { expect, test } from 'vitest'
import { shownHeadlines } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'
import { printArticle } from './print-article.ts'
import { refuseLayouts } from './refuse-layouts.ts'

test('where only embeds are known, a lost right to embed pauses the feed, which is told once in the channel, and goes on where it is given back', async () => {
  const setting = await createDiscordDesk()
  const { server, admin, channel, where } = setting
  refuseLayouts(server)
  await admin.slash('feed add', {}, where).message()
  server.denyBot(channel, 'EmbedLinks')
  await setting.print('कोसी नदी पर नया पुल खुला')
  await setting.print('गोवा तट पर जहाज फंसा')
  const told = server.messagesIn(channel.id)
  expect(told).toHaveLength(1)
  expect(told[0]?.content).toContain('#खबरें में खबर नहीं भेजी जा सकी')
  expect(told[0]?.content).toContain('Embed Links')
  server.allowBot(channel)
  const list = await admin.slash('feed list', {}, where).message()
  expect(list.content).toContain('रुका हुआ')
  await admin.press(list, '#खबरें फिर शुरू करें').message()
  await setting.print('शिमला में मौसम की पहली बर्फ')
  expect(server.messagesIn(channel.id).flatMap(shownHeadlines).at(-1)).toBe('शिमला में मौसम की पहली बर्फ')
})

test.each(['SendMessages', 'ViewChannel'] as const)(
  'a feed that lost %s is told once to whoever set it up, in person, also where several stories wait',
  async (right) => {
    const setting = await createDiscordDesk()
    const { server, desk, admin, channel, where } = setting
    await admin.slash('feed add', {}, where).message()
    server.denyBot(channel, right)
    for (const headline of ['कोसी नदी पर नया पुल खुला', 'रामगढ़ में बिजली गुल रही', 'सोनपुर मेले में भीड़ उमड़ी'])
      await printArticle(desk.store, { headline, at: desk.clock.now() })
    await desk.tick()
    await desk.tick()
    const told = server.messagesIn(server.directChannelId(admin))
    expect(told).toHaveLength(1)
    expect(told[0]?.content).toContain(right === 'SendMessages' ? 'Send Messages' : 'View Channel')
    expect(server.messagesIn(channel.id)).toHaveLength(0)
  },
)

test('of a thread that was locked the owner is told so', async () => {
  const setting = await createDiscordDesk()
  const { server, admin, channel, where } = setting
  const thread = server.addThread(channel, { name: 'नदी की बातें' })
  await admin.slash('feed add', { channel: thread }, where).message()
  if (thread.thread) thread.thread.locked = true
  await setting.print('कोसी नदी पर नया पुल खुला')
  const told = server.messagesIn(server.directChannelId(admin)).map(({ content }) => content)
  expect(told).toEqual([expect.stringContaining('#नदी की बातें बंद है')])
})

test('where the owner takes no direct messages either, it is a fact in the log', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, admin, channel, where } = setting
  await admin.slash('feed add', {}, where).message()
  admin.blockDirectMessages()
  server.denyBot(channel, 'SendMessages')
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(desk.told).toContain('the owner of a feed could not be told')
})

test('the feed of a deleted channel ends, at once or when a story finds it gone', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, guild, admin, channel, where } = setting
  const feeds = () => desk.store.feeds.of({ platform: 'discord', community: guild.id })
  const second = server.addTextChannel(guild, { name: 'दूसरा' })
  const thread = server.addThread(second, { name: 'धागा' })
  await admin.slash('feed add', {}, where).message()
  await admin.slash('feed add', { channel: second }, where).message()
  await admin.slash('feed add', { channel: thread }, where).message()
  server.removeChannel(second)
  await expect.poll(async () => (await feeds()).length).toBe(2)
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(await feeds()).toHaveLength(1)
  expect(server.messagesIn(channel.id)).toHaveLength(1)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 0, sending: 0, sent: 1 })
  expect(desk.errors).toEqual([])
})

test('the feeds of a server that throws the bot out end, and do not start when it comes back; an outage ends nothing', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, guild, admin, channel, where } = setting
  const feeds = () => desk.store.feeds.of({ platform: 'discord', community: guild.id })
  await admin.slash('feed add', {}, where).message()
  server.removeGuild(guild, { reason: 'outage' })
  server.returnGuild(guild)
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(server.messagesIn(channel.id)).toHaveLength(1)

  server.removeGuild(guild)
  await expect.poll(feeds).toEqual([])
  server.returnGuild(guild)
  await setting.print('गोवा तट पर जहाज फंसा')
  expect(server.messagesIn(channel.id)).toHaveLength(1)
  expect((await admin.slash('feed list', {}, where).message()).content).toContain('किसी चैनल में अभी')
})

test('a token that Discord takes no longer is told to the operator, and what waits is neither lost nor tried', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, admin, channel, where } = setting
  await admin.slash('feed add', {}, where).message()
  const route = 'POST /channels/:id/messages'
  server.faults.add({ route, kind: 'status', code: 401, body: { code: 0, message: '401: Unauthorized' } })
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(desk.errors).toEqual([expect.stringMatching(/^discord does not take the bot's token/)])
  await desk.tick()
  expect(server.calls.filter(({ path }) => path === `/channels/${channel.id}/messages`)).toHaveLength(1)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 1, sent: 0, failed: 0 })
})

test('in a channel that the bot does not see it says which permission is missing', async () => {
  const { server, desk, guild, admin, channel, where } = await createDiscordDesk()
  server.gateway.send('CHANNEL_DELETE', { id: channel.id, guild_id: guild.id, type: 0 })
  for (const command of ['feed add', 'feed pause', 'feed remove'])
    expect((await admin.slash(command, {}, where).message()).content, command).toContain('View Channel')
  expect(desk.errors).toEqual([])
})
