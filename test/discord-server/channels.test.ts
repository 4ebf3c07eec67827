import {
  type AnyThreadChannel,
  type ForumChannel,
  MessageFlags,
  type NewsChannel,
  type TextChannel,
  WebhookClient,
} from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'

async function startGuild() {
  const server = await startServer()
  return { server, guild: server.addGuild({ name: 'चौपाल' }) }
}

test('a forum post is a thread whose first message has its id', async () => {
  const { server, guild } = await startGuild()
  const { id, tags } = server.addForum(guild, { name: 'ख़बरें', tags: ['खेल'], requiresTag: true })
  const client = await connectClient(server)
  const forum = client.channels.cache.get(id) as ForumChannel // added as a forum above
  const post = { name: 'मैच की रपट', message: { content: 'आख़िरी गेंद पर जीत' } }
  await expect(forum.threads.create(post)).rejects.toMatchObject({ code: 40067 })
  const thread = await forum.threads.create({ ...post, appliedTags: tags.map((tag) => tag.id) })
  expect(server.messagesIn(thread.id)).toMatchObject([{ id: thread.id, content: 'आख़िरी गेंद पर जीत' }])
  await thread.send('और तस्वीरें')
  expect(server.messagesIn(thread.id)).toHaveLength(2)
  await expect(
    client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } }),
  ).rejects.toMatchObject({ code: 50008 })
})

test('a thread is started from a message, archived and locked', async () => {
  const { server, guild } = await startGuild()
  const { id } = server.addTextChannel(guild, { name: 'ख़बरें' })
  const client = await connectClient(server)
  const channel = client.channels.cache.get(id) as TextChannel // added as one above
  const message = await channel.send('पुल का उद्घाटन')
  const thread = await message.startThread({ name: 'पुल', autoArchiveDuration: 60 })
  expect(thread.id).toBe(message.id)
  await expect(message.startThread({ name: 'पुल' })).rejects.toThrow()
  await thread.setLocked(true)
  await expect(thread.send('x')).rejects.toMatchObject({ code: 50083 })
})

test('a thread made by people is reached like a channel', async () => {
  const { server, guild } = await startGuild()
  const parent = server.addTextChannel(guild, { name: 'ख़बरें' })
  const { id } = server.addThread(parent, { name: 'मौसम' })
  const client = await connectClient(server)
  const thread = client.channels.cache.get(id) as AnyThreadChannel // added as a thread above
  await thread.send('आज बादल रहेंगे')
  expect(server.messagesIn(id)).toMatchObject([{ content: 'आज बादल रहेंगे' }])
  server.denyBot(parent, 'SendMessagesInThreads')
  await expect(thread.send('x')).rejects.toMatchObject({ code: 50013 })
})

test('a message is published once, in announcement channels only', async () => {
  const { server, guild } = await startGuild()
  const news = server.addAnnouncement(guild, { name: 'घोषणाएँ' })
  const text = server.addTextChannel(guild, { name: 'गपशप' })
  const client = await connectClient(server)
  const message = await (client.channels.cache.get(news.id) as NewsChannel).send('सड़क खुल गई') // added as one above
  await message.crosspost()
  expect(server.messagesIn(news.id)[0]?.flags).toBe(MessageFlags.Crossposted)
  await expect(message.crosspost()).rejects.toMatchObject({ code: 40033 })
  const said = server.addUser({ username: 'मीरा' }).say('नमस्ते', { channel: text })
  const path = `/channels/${text.id}/messages/${said.id}/crosspost` as const
  await expect(client.rest.post(path)).rejects.toMatchObject({ code: 50024 })
})

test('a webhook posts under its name until it is deleted', async () => {
  const { server, guild } = await startGuild()
  const { id } = server.addTextChannel(guild, { name: 'ख़बरें' })
  const client = await connectClient(server)
  const created = await (client.channels.cache.get(id) as TextChannel).createWebhook({ name: 'डाकिया' }) // as above
  const webhook = new WebhookClient(
    { id: created.id, token: created.token },
    { rest: { api: server.apiUrl } },
  )
  onTestFinished(() => webhook.destroy())
  const message = await webhook.send({ content: '@everyone चिट्ठी आई है' })
  await webhook.editMessage(message.id, 'चिट्ठी पढ़ ली')
  expect(server.messagesIn(id)).toMatchObject([
    {
      content: 'चिट्ठी पढ़ ली',
      webhook_id: created.id,
      author: { username: 'डाकिया' },
      mention_everyone: false,
    },
  ])
  await created.delete()
  await expect(webhook.send('x')).rejects.toMatchObject({ status: 404, code: 10015 })
})
