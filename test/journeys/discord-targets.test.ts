import { createDiscordPlatform } from '@khabar/discord-bot'
import { MessageFlags, REST } from 'discord.js'
import { expect, test } from 'vitest'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createDiscordDesk } from './create-discord-desk.ts'
import { printArticle } from './print-article.ts'

type Setting = Awaited<ReturnType<typeof createDiscordDesk>>

/** The threads of a channel, oldest first. */
async function postsIn({ server, guild }: Setting, forum: { readonly id: string }) {
  const answer = await fetch(`${server.apiUrl}/v10/guilds/${guild.id}/threads/active`, {
    headers: { authorization: `Bot ${server.token}` },
  })
  // The local server's answer, as Discord documents it.
  const { threads } = (await answer.json()) as {
    threads: { id: string; parent_id: string; name: string; applied_tags: string[] }[]
  }
  return threads.filter(({ parent_id }) => parent_id === forum.id)
}

const headlines = [
  'कोसी नदी पर नया पुल खुला',
  'रामगढ़ में बिजली गुल रही',
  'सोनपुर मेले में भीड़ उमड़ी',
  'पटना विश्वविद्यालय ने परिणाम घोषित किए',
  'नागपुर में संतरे की फसल अच्छी',
  'गोवा तट पर जहाज फंसा',
  'शिमला में मौसम की पहली बर्फ',
  'कोच्चि बंदरगाह पर हड़ताल खत्म',
  'जोधपुर में पुस्तक मेला शुरू',
  'इंदौर को स्वच्छता पुरस्कार मिला',
  'लेह की सड़क भूस्खलन से बंद',
]

test('an announcement channel publishes ten messages an hour, and what is more stays there', async () => {
  const setting = await createDiscordDesk()
  const { server, guild, admin, where, desk } = setting
  const channel = server.addAnnouncement(guild, { name: 'घोषणा' })
  await admin.slash('feed add', { channel }, where).message()
  for (const headline of headlines) await setting.print(headline)
  const published = () =>
    server.messagesIn(channel.id).map(({ flags }) => ((flags ?? 0) & MessageFlags.Crossposted) !== 0)
  expect(published()).toEqual([...Array.from({ length: 10 }, () => true), false])
  desk.clock.pass(60)
  await setting.print('वाराणसी में गंगा का जलस्तर घटा')
  expect(published().at(-1)).toBe(true)
  expect(desk.errors).toEqual([])
})

test('a message that could not be published is there all the same, once', async () => {
  const setting = await createDiscordDesk()
  const { server, guild, admin, where, desk } = setting
  const channel = server.addAnnouncement(guild, { name: 'घोषणा' })
  await admin.slash('feed add', { channel }, where).message()
  server.faults.add({ route: 'POST /channels/:id/messages/:id/crosspost', kind: 'status', code: 500 })
  await setting.print('कोसी नदी पर नया पुल खुला')
  await desk.tick()
  expect(server.messagesIn(channel.id)).toHaveLength(1)
  expect(desk.told).toContain('a message was not published')
})

test('a thread gets what is meant for it', async () => {
  const setting = await createDiscordDesk()
  const { server, admin, channel, where } = setting
  const thread = server.addThread(channel, { name: 'नदी की बातें' })
  await admin.slash('feed add', { topic: 'पुल', channel: thread }, where).message()
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(server.messagesIn(thread.id)).toHaveLength(1)
  expect(server.messagesIn(channel.id)).toHaveLength(0)
})

test('an archived thread is opened again by the next story', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, admin, channel, where } = setting
  const thread = server.addThread(channel, { name: 'नदी की बातें' })
  await admin.slash('feed add', { channel: thread }, where).message()
  if (thread.thread) thread.thread.archived = true
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(server.messagesIn(thread.id).flatMap(shownHeadlines)).toEqual(['कोसी नदी पर नया पुल खुला'])
  expect(thread.thread?.archived).toBe(false)
  expect(desk.errors).toEqual([])
})

test('a forum gets a post for each story, named by its headline and tagged by its section', async () => {
  const setting = await createDiscordDesk()
  const { server, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'समाचार मंच', tags: ['खेल', 'देश', 'Business'] })
  await admin.slash('feed add', { channel: forum }, where).message()
  await setting.print('भारत ने हॉकी का फाइनल जीता', 'खेल')
  await setting.print('शेयर बाजार में तेजी', 'कारोबार')
  const [match, market, ...more] = await postsIn(setting, forum)
  expect([match?.name, market?.name]).toEqual(['भारत ने हॉकी का फाइनल जीता', 'शेयर बाजार में तेजी'])
  expect([match?.applied_tags, market?.applied_tags]).toEqual([[forum.tags[0]?.id], [forum.tags[2]?.id]])
  expect(more).toEqual([])
  expect(server.messagesIn(match?.id ?? '')).toHaveLength(1)
})

test('a forum that wants a tag gets its first where none is named as the section', async () => {
  const setting = await createDiscordDesk()
  const { server, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'मंच', tags: ['चर्चा'], requiresTag: true })
  await admin.slash('feed add', { channel: forum }, where).message()
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect((await postsIn(setting, forum)).map(({ applied_tags }) => applied_tags)).toEqual([
    [forum.tags[0]?.id],
  ])
})

test('a forum with a post a day has all of a day in one, and a removed one is made anew', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'मंच' })
  await admin.slash('feed add', { channel: forum, posts: 'day' }, where).message()
  await setting.print('कोसी नदी पर नया पुल खुला')
  await setting.print('गोवा तट पर जहाज फंसा')
  const [today, ...more] = await postsIn(setting, forum)
  expect(today?.name).toBe('24 नवंबर की खबरें')
  expect(server.messagesIn(today?.id ?? '')).toHaveLength(2)
  expect(more).toEqual([])

  server.removeChannel({ id: today?.id ?? '' })
  await setting.print('शिमला में मौसम की पहली बर्फ')
  expect((await postsIn(setting, forum)).map(({ name }) => name)).toEqual(['24 नवंबर की खबरें'])
  desk.clock.moveTo('2026-11-25T04:00:00Z')
  await setting.print('जोधपुर में पुस्तक मेला शुरू')
  expect((await postsIn(setting, forum)).map(({ name }) => name)).toEqual([
    '24 नवंबर की खबरें',
    '25 नवंबर की खबरें',
  ])
})

test('a post whose answer was lost is not made twice', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'मंच' })
  await admin.slash('feed add', { channel: forum }, where).message()
  server.faults.add({ route: 'POST /channels/:id/threads', kind: 'drop-after-accept' })
  await setting.print('कोसी नदी पर नया पुल खुला')
  expect(await desk.store.outbox.count('discord')).toMatchObject({ sent: 0 })
  desk.clock.pass(2)
  await desk.tick()
  expect(await desk.store.outbox.count('discord')).toMatchObject({ sent: 1 })
  expect(await postsIn(setting, forum)).toHaveLength(1)
})

test('stories that come while the answer to the post of the day is lost are in that same post', async () => {
  const setting = await createDiscordDesk()
  const { server, desk, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'मंच' })
  await admin.slash('feed add', { channel: forum, posts: 'day' }, where).message()
  server.faults.add({ route: 'POST /channels/:id/threads', kind: 'drop-after-accept' })
  for (const headline of headlines.slice(0, 3))
    await printArticle(desk.store, { headline, at: desk.clock.now() })
  await desk.tick()
  desk.clock.pass(2)
  await desk.tick()
  const [post, ...more] = await postsIn(setting, forum)
  expect(more).toEqual([])
  expect(
    server
      .messagesIn(post?.id ?? '')
      .flatMap(shownHeadlines)
      .sort(),
  ).toEqual(headlines.slice(0, 3).sort())
})

test('what a feed was sent in a forum can be corrected there', async () => {
  const setting = await createDiscordDesk()
  const { server, guild, admin, where } = setting
  const forum = server.addForum(guild, { name: 'मंच' })
  await admin.slash('feed add', { channel: forum }, where).message()
  await setting.print('कोसी नदी पर नया पुल खुला')
  const [post] = await postsIn(setting, forum)
  const platform = createDiscordPlatform(new REST({ api: server.apiUrl }).setToken(server.token))
  const notice = (text: string) => ({ kind: 'notice', text, actions: [] }) as const
  const ids = [`${post?.id}/${post?.id}`]
  const outcome = await platform.edit?.(`channel:${forum.id}`, ids, notice('सुधार'), { sent: notice('पहले') })
  expect(outcome).toEqual({ kind: 'edited' })
  expect(server.messagesIn(post?.id ?? '').map(shownText)).toEqual(['सुधार'])
})
