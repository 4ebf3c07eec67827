import type { BotStarter, Message, Platform } from '@khabar/core'
import { createDiscordStarter } from '@khabar/discord-bot'
import { expect, test } from 'vitest'
import { createDiscordDesk } from './create-discord-desk.ts'
import { createTestDesk } from './create-test-desk.ts'
import { printArticle } from './print-article.ts'

type Setting = Awaited<ReturnType<typeof createDiscordDesk>>

const story = 'कोसी नदी पर नया पुल खुला'
const everything = ['ManageWebhooks', 'ReadMessageHistory'] as const

/** A desk with a feed that speaks under a name. */
async function createNamedDesk() {
  const setting = await createDiscordDesk()
  const { admin, where } = setting
  await admin.slash('feed add', { name: 'नदी डेस्क' }, where).message()
  return setting
}

const authorsIn = ({ server, channel }: Setting) =>
  server.messagesIn(channel.id).map(({ author, webhook_id }) => [author.username, webhook_id !== undefined])
const webhooksMade = ({ server, channel }: Setting) =>
  server.calls.filter(({ method, path }) => method === 'POST' && path === `/channels/${channel.id}/webhooks`)
const executed = 'POST /webhooks/:id/:token'

test('a feed with a name speaks by one webhook, and its key is in no log and no export', async () => {
  const setting = await createNamedDesk()
  const { desk, guild } = setting
  await setting.print(story)
  await setting.print('गोवा तट पर जहाज फंसा')
  expect(authorsIn(setting)).toEqual([
    ['नदी डेस्क', true],
    ['नदी डेस्क', true],
  ])
  expect(webhooksMade(setting)).toHaveLength(1)
  const [feed] = await desk.store.feeds.of({ platform: 'discord', community: guild.id })
  const token = feed?.alias?.key?.split('/')[1] ?? 'none'
  expect(token.length).toBeGreaterThan(20)
  const holdings = await desk.store.privacy.holdings(feed?.readerId ?? 0)
  expect(JSON.stringify(holdings)).toContain(feed?.community)
  expect(JSON.stringify([holdings, desk.told, desk.errors])).not.toContain(token)
})

test('a thread gets the news under the name of its feed by the webhook of its channel', async () => {
  const setting = await createDiscordDesk()
  const { server, channel, admin, where } = setting
  const thread = server.addThread(channel, { name: 'नदी की बातें' })
  await admin.slash('feed add', { name: 'नदी डेस्क', channel: thread }, where).message()
  await setting.print(story)
  expect(server.messagesIn(thread.id).map(({ author }) => author.username)).toEqual(['नदी डेस्क'])
  expect(server.messagesIn(channel.id)).toEqual([])
})

test('a webhook that somebody removed is made anew, and the story is there once', async () => {
  const setting = await createNamedDesk()
  const { server, desk, guild } = setting
  await setting.print(story)
  const [feed] = await desk.store.feeds.of({ platform: 'discord', community: guild.id })
  const id = feed?.alias?.key?.split('/')[0] ?? ''
  const removed = await fetch(`${server.apiUrl}/v10/webhooks/${id}`, {
    method: 'DELETE',
    headers: { authorization: `Bot ${server.token}` },
  })
  expect(removed.status).toBe(204)
  await setting.print('गोवा तट पर जहाज फंसा')
  expect(authorsIn(setting)).toHaveLength(2)
  expect(webhooksMade(setting)).toHaveLength(2)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 0, sent: 2 })
})

test('a message whose answer was lost is found again and not posted twice', async () => {
  const setting = await createNamedDesk()
  const { server, desk } = setting
  server.faults.add({ route: executed, kind: 'drop-after-accept' })
  await setting.print(story)
  expect(await desk.store.outbox.count('discord')).toMatchObject({ sent: 0 })
  desk.clock.pass(2)
  await desk.tick()
  expect(await desk.store.outbox.count('discord')).toMatchObject({ pending: 0, sent: 1 })
  expect(authorsIn(setting)).toEqual([['नदी डेस्क', true]])
})

test('a request that was lost on its way is made again', async () => {
  const setting = await createNamedDesk()
  const { server, desk } = setting
  server.faults.add({ route: executed, kind: 'drop-before' })
  await setting.print(story)
  desk.clock.pass(2)
  await desk.tick()
  expect(authorsIn(setting)).toEqual([['नदी डेस्क', true]])
})

test('a feed is given no name where the bot may manage no webhooks, and a lost right is told once', async () => {
  const setting = await createDiscordDesk()
  const { server, admin, channel, where } = setting
  server.denyBot(channel, ...everything)
  const refused = await admin.slash('feed add', { name: 'नदी डेस्क' }, where).message()
  expect(refused.content).toContain('Manage Webhooks')
  expect(refused.content).toContain('Read Message History')
  server.allowBot(channel)
  await admin.slash('feed add', { name: 'नदी डेस्क' }, where).message()
  server.denyBot(channel, ...everything)
  await setting.print(story)
  await setting.print('गोवा तट पर जहाज फंसा')
  const told = server.messagesIn(server.directChannelId(admin)).map(({ content }) => content)
  expect(told).toEqual([expect.stringContaining('Manage Webhooks')])
})

test('names that Discord refuses, and forums, are said plainly', async () => {
  const { server, guild, admin, where } = await createDiscordDesk()
  const forum = server.addForum(guild, { name: 'मंच' })
  const add = async (options: Record<string, unknown>) =>
    (await admin.slash('feed add', options as { name: string }, where).message()).content
  expect(await add({ name: 'Discord डेस्क' })).toContain('कोई दूसरा नाम')
  expect(await add({ name: 'नदी डेस्क', channel: forum })).toContain('फ़ोरम में')
})

test('without its name a feed speaks as the bot again, and the webhook goes with it', async () => {
  const setting = await createNamedDesk()
  const { server, admin, where } = setting
  await setting.print(story)
  await admin.slash('feed add', { name: 'off' }, where).message()
  await setting.print('गोवा तट पर जहाज फंसा')
  expect(authorsIn(setting).map(([, isWebhook]) => isWebhook)).toEqual([true, false])
  expect(
    server.calls.filter(({ method, path }) => method === 'DELETE' && path.startsWith('/webhooks/')),
  ).toHaveLength(1)
})

test('what came under a name is changed by its webhook, and is missing once that is gone', async () => {
  const { server, desk: first, channel, admin, where } = await createDiscordDesk()
  await first.stop()
  const platforms: Platform[] = []
  const starter = createDiscordStarter({ token: server.token, apiRoot: server.apiUrl })
  const start: BotStarter['start'] = async (deps) => {
    const bot = await starter.start(deps)
    platforms.push(bot.platform)
    return bot
  }
  const desk = await createTestDesk({ bots: [{ name: 'discord', start }] })
  await admin.slash('feed add', { name: 'नदी डेस्क' }, where).message()
  await printArticle(desk.store, { headline: story, at: desk.clock.now() })
  await desk.tick()
  const [sent] = server.messagesIn(channel.id)
  const notice = (text: string): Message => ({ kind: 'notice', text, actions: [] })
  const edit = (text: string) =>
    platforms[0]?.edit?.(`channel:${channel.id}`, [`w${sent?.webhook_id}/${sent?.id}`], notice(text), {
      sent: notice('पहले'),
    })
  expect(await edit('सुधार')).toEqual({ kind: 'edited' })
  expect(JSON.stringify(server.messagesIn(channel.id)[0])).toContain('सुधार')
  await fetch(`${server.apiUrl}/v10/webhooks/${sent?.webhook_id}`, {
    method: 'DELETE',
    headers: { authorization: `Bot ${server.token}` },
  })
  expect(await edit('फिर सुधार')).toMatchObject({ kind: 'missing' })
  expect(JSON.stringify(desk.errors)).toBe('[]')
})
