import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  MessageFlags,
  type TextChannel,
  TextDisplayBuilder,
} from 'discord.js'
import { expect, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'
import type { DiscordServerOptions } from './create-discord-server.ts'

async function startChannel(options: DiscordServerOptions = {}, rest = {}) {
  const server = await startServer(options)
  const guild = server.addGuild({ name: 'चौपाल' })
  const { id } = server.addTextChannel(guild, { name: 'ख़बरें' })
  const client = await connectClient(server, { rest })
  // The one channel of the server is a text channel.
  return { server, guild, client, channel: client.channels.cache.get(id) as TextChannel }
}

test('a message is sent, edited and deleted', async () => {
  const { server, channel } = await startChannel()
  const message = await channel.send({
    content: '  नहर की मरम्मत शुरू  ',
    embeds: [new EmbedBuilder().setTitle('नहर')],
  })
  expect(server.messagesIn(channel.id)).toMatchObject([
    { content: 'नहर की मरम्मत शुरू', embeds: [{ title: 'नहर' }] },
  ])
  await message.edit('नहर की मरम्मत पूरी')
  expect(server.messagesIn(channel.id)).toMatchObject([
    { content: 'नहर की मरम्मत पूरी', embeds: [{ title: 'नहर' }] },
  ])
  expect((await channel.messages.fetch({ limit: 10, cache: false })).size).toBe(1)
  await message.delete()
  expect(server.messagesIn(channel.id)).toEqual([])
  await expect(channel.messages.fetch({ message: message.id, force: true })).rejects.toMatchObject({
    code: 10008,
  })
})

test('a test can wait for a message that is yet to come', async () => {
  const { server, channel } = await startChannel()
  const coming = server.waitForMessage(channel.id, ({ content }) => content.includes('दूसरी'))
  await channel.send('पहली ख़बर')
  await channel.send('दूसरी ख़बर')
  expect((await coming).content).toBe('दूसरी ख़बर')
  await expect(server.waitForMessage(channel.id, () => false, { timeoutMs: 10 })).rejects.toThrow(
    'Waited 10 ms',
  )
})

test('a field that is too long is named by its path', async () => {
  const { channel } = await startChannel()
  const rest = channel.client.rest.post(`/channels/${channel.id}/messages`, {
    body: { embeds: [{ title: 'क'.repeat(257) }] },
  })
  await expect(rest).rejects.toMatchObject({
    status: 400,
    code: 50035,
    rawError: {
      errors: {
        embeds: {
          0: {
            title: {
              _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 256 or fewer in length.' }],
            },
          },
        },
      },
    },
  })
})

test('an empty message is refused with 50006', async () => {
  const { channel } = await startChannel()
  await expect(channel.send(' \n ')).rejects.toMatchObject({ code: 50006 })
})

test('a file arrives as an attachment', async () => {
  const { server, channel } = await startChannel()
  await channel.send({
    content: 'सूची',
    files: [{ attachment: Buffer.from('<opml/>'), name: 'sources.opml' }],
  })
  expect(server.messagesIn(channel.id)).toMatchObject([
    { content: 'सूची', attachments: [{ filename: 'sources.opml', size: 7 }] },
  ])
})

test('a message of Components V2 is kept with numbered components', async () => {
  const { server, channel } = await startChannel()
  const button = new ButtonBuilder().setCustomId('more').setLabel('और').setStyle(ButtonStyle.Secondary)
  const container = new ContainerBuilder()
    .addTextDisplayComponents(new TextDisplayBuilder().setContent('## पुल खुला'))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(button))
  await channel.send({ components: [container], flags: MessageFlags.IsComponentsV2 })
  expect(server.messagesIn(channel.id)).toMatchObject([
    {
      components: [
        {
          id: 1,
          type: 17,
          components: [
            { id: 2, content: '## पुल खुला' },
            { id: 3, components: [{ id: 4 }] },
          ],
        },
      ],
    },
  ])
  const mixed = channel.send({
    content: 'पुराना ढंग',
    components: [container],
    flags: MessageFlags.IsComponentsV2,
  })
  await expect(mixed).rejects.toMatchObject({ code: 50035 })
})

test('the same enforced nonce makes one message for five minutes', async () => {
  let nowMs = Date.UTC(2026, 10, 24)
  const now = () => Temporal.Instant.fromEpochMilliseconds(nowMs)
  const { server, channel } = await startChannel({ now, rateLimits: { perChannel: null } })
  const first = await channel.send({ content: 'ताज़ा', nonce: 'digest-7', enforceNonce: true })
  const again = await channel.send({ content: 'ताज़ा', nonce: 'digest-7', enforceNonce: true })
  expect([again.id, server.copiesOf('digest-7')]).toEqual([first.id, 1])
  nowMs += 5 * 60_000 + 1
  await channel.send({ content: 'ताज़ा', nonce: 'digest-7', enforceNonce: true })
  await channel.send({ content: 'ताज़ा', nonce: 'loose' })
  await channel.send({ content: 'ताज़ा', nonce: 'loose' })
  expect([server.copiesOf('digest-7'), server.copiesOf('loose')]).toEqual([2, 2])
  await expect(channel.send({ content: 'x', nonce: 'n'.repeat(26) })).rejects.toMatchObject({ code: 50035 })
})

test('an outside text pings everyone unless allowed_mentions forbids it', async () => {
  const { server, guild, channel } = await startChannel()
  const person = server.addUser({ username: 'मीरा' })
  const role = server.addRole(guild, { name: 'पाठक' })
  const content = `@everyone <@${person.id}> <@&${role.id}>`
  await channel.send(content)
  await channel.send({ content, allowedMentions: { parse: [] } })
  await channel.send({ content, allowedMentions: { users: [person.id], roles: [role.id] } })
  expect(server.messagesIn(channel.id)).toMatchObject([
    { mention_everyone: true, mentions: [{ id: person.id }], mention_roles: [role.id] },
    { mention_everyone: false, mentions: [], mention_roles: [] },
    { mention_everyone: false, mentions: [{ id: person.id }], mention_roles: [role.id] },
  ])
  const both = channel.send({ content, allowedMentions: { parse: ['users'], users: [person.id] } })
  await expect(both).rejects.toMatchObject({ code: 50035 })
})

test('a reply notifies the author of what it answers, if that is still there', async () => {
  const { server, channel } = await startChannel()
  const person = server.addUser({ username: 'मीरा' })
  const { id } = person.say('कोई ख़बर?', { channel })
  await channel.send({ content: 'बहुत सी', reply: { messageReference: id } })
  await channel.send({
    content: 'चुपचाप',
    reply: { messageReference: id },
    allowedMentions: { repliedUser: false },
  })
  expect(server.messagesIn(channel.id).map(({ mentions }) => mentions.map((user) => user.id))).toEqual([
    [],
    [person.id],
    [],
  ])
  await expect(
    channel.send({ content: 'x', reply: { messageReference: '1'.repeat(18) } }),
  ).rejects.toMatchObject({ code: 50035 })
})

test('a person who blocks the bot makes the message fail with 50007, not the channel', async () => {
  const { server, client } = await startChannel()
  const person = server.addUser({ username: 'मीरा' })
  const user = await client.users.fetch(person.id)
  await user.send('नमस्ते')
  person.blockDirectMessages()
  await expect(user.send('नमस्ते')).rejects.toMatchObject({ status: 403, code: 50007 })
  person.allowDirectMessages()
  await user.send('फिर नमस्ते')
  expect(server.messagesIn(server.directChannelId(person)).map(({ content }) => content)).toEqual([
    'नमस्ते',
    'फिर नमस्ते',
  ])
})

test('a channel out of sight is 50001, without the right to speak 50013, and deleted 10003', async () => {
  const { server, channel } = await startChannel()
  server.denyBot(channel, 'SendMessages')
  await expect(channel.send('x')).rejects.toMatchObject({ status: 403, code: 50013 })
  server.denyBot(channel, 'ViewChannel')
  await expect(channel.send('x')).rejects.toMatchObject({ status: 403, code: 50001 })
  server.allowBot(channel)
  server.denyBot(channel, 'EmbedLinks')
  await expect(channel.send({ embeds: [{ title: 'x' }] })).rejects.toMatchObject({ code: 50013 })
  await channel.send('x')
  server.removeChannel(channel)
  await expect(channel.send('x')).rejects.toMatchObject({ status: 404, code: 10003 })
})

test('a bot that was thrown out has no access to the channels of the server', async () => {
  const { server, guild, channel } = await startChannel()
  server.removeGuild(guild)
  await expect(channel.send('x')).rejects.toMatchObject({ code: 50001 })
})

test('the message of another cannot be edited by the bot', async () => {
  const { server, channel } = await startChannel()
  const said = server.addUser({ username: 'मीरा' }).say('मेरी बात', { channel })
  const message = await channel.messages.fetch(said.id)
  await expect(
    channel.client.rest.patch(`/channels/${channel.id}/messages/${said.id}`, { body: { content: 'x' } }),
  ).rejects.toMatchObject({ code: 50005 })
  await message.delete()
})

test('what people write reaches a bot with the intent for it, without its text', async () => {
  const server = await startServer()
  const channel = server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  const intents = [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
  ]
  const client = await connectClient(server, { intents })
  const texts: string[] = []
  client.on(Events.MessageCreate, ({ content }) => texts.push(content))
  const person = server.addUser({ username: 'मीरा' })
  person.say('कोई सुन रहा है?', { channel })
  person.say(`<@${server.bot.id}> सुनो`, { channel })
  await expect.poll(() => texts).toEqual(['', `<@${server.bot.id}> सुनो`])
})
