import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordDesk } from './create-discord-desk.ts'
import { printArticle } from './print-article.ts'

const story = 'कोसी नदी पर नया पुल खुला'

/** A desk on a file, so that another process can go on where it stopped. */
async function createLastingDesk() {
  const folder = mkdtempSync(join(tmpdir(), 'khabar-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const setting = await createDiscordDesk({ database: join(folder, 'khabar.db') })
  const { admin, where, guild } = setting
  await admin.slash('feed add', {}, where).message()
  const feedsIn = async (desk: typeof setting.desk, id = guild.id) =>
    (await desk.store.feeds.of({ platform: 'discord', community: id })).length
  return { ...setting, feedsIn }
}

test('asked to reconnect, or cut off, the bot resumes and answers what was asked meanwhile, once each', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  for (const cut of [() => server.gateway.reconnect(), () => server.gateway.kill()]) {
    cut()
    await expect.poll(() => server.gateway.counts.open).toBe(0)
    const replies = [admin.slash('help', {}, where), admin.slash('feed list', {}, where)]
    await Promise.all(replies.map((reply) => reply.message()))
    await expect.poll(() => server.gateway.counts.open).toBe(1)
  }
  const acknowledged = server.calls.filter(({ path }) => path.endsWith('/callback')).map(({ path }) => path)
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(server.gateway.counts).toMatchObject({ identified: 1, resumed: 2 })
  expect(desk.told).toContain('the session goes on where it was')
  expect(desk.errors).toEqual([])
})

test('after an invalid session the bot begins a new one, and notices which server it lost meanwhile', async () => {
  const { server, desk, guild, admin, channel, where } = await createDiscordDesk()
  const other = server.addGuild({ name: 'दूसरा' })
  server.addMember(other, admin, { permissions: ['ManageGuild'] })
  const there = { channel: server.addTextChannel(other, { name: 'बाहर' }) }
  for (const place of [where, there]) await admin.slash('feed add', {}, place).message()
  server.gateway.invalidateSession()
  server.removeGuild(other)
  const feeds = async () =>
    await Promise.all(
      [guild, other].map(
        async ({ id }) => (await desk.store.feeds.of({ platform: 'discord', community: id })).length,
      ),
    )
  await expect.poll(feeds, { timeout: 15_000 }).toEqual([1, 0])
  expect(server.gateway.counts.identified).toBe(2)
  expect(server.messagesIn(channel.id)).toEqual([])
  expect((await admin.slash('help', {}, where).message()).id).not.toBe('')
}, 30_000)

test('feeds of a server that threw the bot out while it was away end at its start', async () => {
  const { server, desk, guild, startDesk, feedsIn } = await createLastingDesk()
  await desk.stop()
  server.removeGuild(guild)
  const next = await startDesk()
  await expect.poll(() => feedsIn(next)).toBe(0)
  expect(next.told).toContain('the bot is no longer in a server: its feeds ended')
})

test('feeds of a server that is out of reach at the start go on', async () => {
  const { server, desk, guild, channel, admin, startDesk, feedsIn } = await createLastingDesk()
  const other = server.addGuild({ name: 'दूसरा' })
  server.addMember(other, admin, { permissions: ['ManageGuild'] })
  await admin.slash('feed add', {}, { channel: server.addTextChannel(other, { name: 'बाहर' }) }).message()
  await desk.stop()
  server.removeGuild(guild, { reason: 'outage' })
  server.removeGuild(other)
  const next = await startDesk()
  await expect.poll(() => feedsIn(next, other.id)).toBe(0)
  expect(await feedsIn(next)).toBe(1)
  const gone = server.addTextChannel(guild, { name: 'अस्थायी' })
  server.removeChannel(gone)
  server.returnGuild(guild)
  await expect
    .poll(async () => (await admin.slash('feed list', {}, { channel }).message()).content)
    .toContain('#खबरें')
  expect(await feedsIn(next)).toBe(1)
})

test('the feed of a channel that was deleted while the bot was away ends at its start, and no other', async () => {
  const { server, desk, guild, admin, startDesk, feedsIn } = await createLastingDesk()
  const second = server.addTextChannel(guild, { name: 'दूसरा' })
  await admin.slash('feed add', { channel: second }, { channel: second }).message()
  expect(await feedsIn(desk)).toBe(2)
  await desk.stop()
  server.removeChannel(second)
  const next = await startDesk()
  await expect.poll(() => feedsIn(next)).toBe(1)
})

test('what Discord does not list and does not deny ends nothing', async () => {
  const { server, desk, guild, startDesk, feedsIn } = await createLastingDesk()
  await desk.stop()
  server.removeGuild(guild)
  server.faults.add({ route: 'GET /guilds/:id', kind: 'status', code: 500 })
  const next = await startDesk()
  await expect.poll(() => next.told).toContain('whether the place of a feed is there is not known')
  expect(await feedsIn(next)).toBe(1)
})

test('in a server of 500 channels the bot is at home', async () => {
  const { server, guild, admin, where, print } = await createDiscordDesk()
  const channels = Array.from({ length: 500 }, (_, index) =>
    server.addTextChannel(guild, { name: `चैनल ${index}` }),
  )
  const last = channels.at(-1) ?? where.channel
  await admin.slash('feed add', { channel: last }, where).message()
  await print(story)
  expect(server.messagesIn(last.id)).toHaveLength(1)
})

test('a missing right is told once, and again where the feed went on and lost it anew', async () => {
  const { server, admin, channel, where, print } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  const told = () => server.messagesIn(server.directChannelId(admin)).length
  for (const times of [1, 2]) {
    server.denyBot(channel, 'SendMessages')
    await print(`${story} ${times}`)
    await print(`गोवा तट पर जहाज फंसा ${times}`)
    expect(told()).toBe(times)
    server.allowBot(channel)
    const list = await admin.slash('feed list', {}, where).message()
    await admin.press(list, '#खबरें फिर शुरू करें').message()
  }
})

test.each([
  ['500', { kind: 'status', code: 500 }],
  ['an answer that was lost', { kind: 'drop-after-accept' }],
  ['a limit of the route', { kind: 'rate-limit', retryAfter: 0.2 }],
  ['a limit of everything', { kind: 'rate-limit', retryAfter: 0.2, global: true }],
] as const)('after %s there is one message', async (_name, fault) => {
  const { server, desk, admin, channel, where, print } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  server.faults.add({ route: 'POST /channels/:id/messages', ...fault })
  await print(story)
  desk.clock.pass(1)
  await desk.tick()
  expect(server.messagesIn(channel.id)).toHaveLength(1)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 0, sent: 1 })
})

test('a token that is taken back stops the sending, and the operator is told', async () => {
  const { server, desk, admin, where, print, channel } = await createDiscordDesk()
  await admin.slash('feed add', {}, where).message()
  server.faults.add({ route: 'POST /channels/:id/messages', kind: 'status', code: 401, times: 9 })
  server.gateway.closeWith(4004)
  await expect.poll(() => desk.errors).toContainEqual(expect.stringContaining('DISCORD_BOT_TOKEN'))
  await print(story)
  await print('गोवा तट पर जहाज फंसा')
  expect(server.messagesIn(channel.id)).toEqual([])
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 2, failed: 0 })
})

test('an interaction that is over before its answer is a fact in the log', async () => {
  const { server, desk, admin, where } = await createDiscordDesk()
  server.faults.add({
    route: 'POST /interactions/:id/:token/callback',
    kind: 'status',
    code: 404,
    body: { code: 10062, message: 'Unknown interaction' },
  })
  admin.slash('help', {}, where)
  await expect.poll(() => desk.told).toContain('an interaction was over before its answer')
  expect(desk.errors).toEqual([])
})

test('what an announcement channel published before a restart counts', async () => {
  const { server, desk, guild, admin, where, startDesk, print } = await createLastingDesk()
  const channel = server.addAnnouncement(guild, { name: 'घोषणा' })
  await admin.slash('feed add', { channel }, where).message()
  const headlines = [
    'कोसी नदी पर नया पुल खुला',
    'गोवा तट पर जहाज फंसा',
    'लेह की सड़क भूस्खलन से बंद',
    'शिमला में पहली बर्फ',
  ]
  const more = [
    'रामगढ़ में बिजली गुल',
    'सोनपुर मेले में भीड़',
    'नागपुर में संतरे सस्ते',
    'जोधपुर में पुस्तक मेला',
    'इंदौर को पुरस्कार',
    'कोच्चि में हड़ताल खत्म',
  ]
  for (const headline of [...headlines, ...more]) await print(headline)
  const published = () =>
    server.calls.filter(
      ({ path }) => path.startsWith(`/channels/${channel.id}/`) && path.endsWith('/crosspost'),
    ).length
  expect(published()).toBe(10)
  await desk.stop()
  const next = await startDesk()
  await printArticle(next.store, {
    headline: 'वाराणसी में गंगा का जलस्तर घटा',
    at: next.clock.now().add({ minutes: 20 }),
  })
  next.clock.pass(21)
  await next.tick()
  expect(server.messagesIn(channel.id)).toHaveLength(11)
  expect(published()).toBe(10)
  expect(next.told).toContain('a message is not published: ten were in this hour')
})
