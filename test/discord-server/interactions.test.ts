import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  EmbedBuilder,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js'
import { expect, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'
import type { DiscordServerOptions } from './create-discord-server.ts'

/** A server with one channel, a bot with one command `/latest`, and a person. */
async function startNewsroom(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: DiscordServerOptions = {},
) {
  const server = await startServer(options)
  const guild = server.addGuild({ name: 'चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'ख़बरें' })
  const client = await connectClient(server, { answer })
  await client.application.commands.set([{ name: 'latest', description: 'Latest news' }])
  return { server, guild, channel, person: server.addUser({ username: 'मीरा' }) }
}

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('more:2').setLabel('और').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setURL('https://example.in/khabar').setLabel('पढ़ें').setStyle(ButtonStyle.Link),
  new ButtonBuilder().setCustomId('off').setLabel('बंद').setStyle(ButtonStyle.Secondary).setDisabled(true),
)

test('a deferred reply is seen once it is edited, and is in the history of the channel', async () => {
  const { server, channel, person } = await startNewsroom(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply()
    await interaction.editReply({
      embeds: [new EmbedBuilder().setTitle('बाढ़ का पानी उतरा').setDescription('नदी अब शांत है।')],
    })
    await interaction.followUp('और भी ख़बरें हैं।')
  })
  const reply = person.slash('latest')
  const message = await reply.message()
  expect(reply.deferred).toBe(true)
  expect(message.embeds[0]?.title).toBe('बाढ़ का पानी उतरा')
  expect((await reply.followUp()).content).toBe('और भी ख़बरें हैं।')
  expect(reply.followUps).toHaveLength(1)
  expect(server.messagesIn(channel.id)[0]?.id).toBe(message.id)
})

test('the first follow-up to a deferred reply takes its place', async () => {
  const { person } = await startNewsroom(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.deferReply()
    await interaction.followUp('यही जवाब है।')
  })
  const reply = person.slash('latest')
  expect((await reply.message()).content).toBe('यही जवाब है।')
  expect(reply.followUps).toEqual([])
})

test('an ephemeral reply is seen by the person alone', async () => {
  const { server, channel, person } = await startNewsroom(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'सिर्फ़ आपके लिए', flags: MessageFlags.Ephemeral })
  })
  const reply = person.slash('latest')
  expect((await reply.message()).content).toBe('सिर्फ़ आपके लिए')
  expect(reply.ephemeral).toBe(true)
  expect(server.messagesIn(channel.id)).toEqual([])
})

test('a button updates its message; links and disabled buttons cannot be pressed', async () => {
  const { person } = await startNewsroom(async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply({ content: 'पन्ना 1', components: [buttons] })
    if (interaction.isButton())
      await interaction.update({ content: `पन्ना ${interaction.customId.split(':')[1]}` })
  })
  const message = await person.slash('latest').message()
  const updated = await person.press(message, 'और').message()
  expect([updated.id, updated.content]).toEqual([message.id, 'पन्ना 2'])
  expect(() => person.press(message, 'पढ़ें')).toThrow('is a link')
  expect(() => person.press(message, 'off')).toThrow('is disabled')
  expect(() => person.press(message, 'नहीं')).toThrow('no such component')
})

test('a deferred update is seen once the message is edited', async () => {
  const { person } = await startNewsroom(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'पहले', components: [buttons] })
    if (!interaction.isButton()) return
    await interaction.deferUpdate()
    await interaction.editReply('बाद में')
  })
  const message = await person.slash('latest').message()
  expect((await person.press(message, 'more:2').message()).content).toBe('बाद में')
})

test('a select menu offers its options, and nothing else', async () => {
  const menu = new StringSelectMenuBuilder().setCustomId('topics').setMaxValues(2)
  menu.addOptions({ label: 'खेल', value: 'sports' }, { label: 'मौसम', value: 'weather' })
  const { person } = await startNewsroom(async (interaction) => {
    const components = [new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu)]
    if (interaction.isChatInputCommand()) await interaction.reply({ content: 'विषय?', components })
    if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join(' '))
  })
  const message = await person.slash('latest').message()
  expect((await person.select(message, 'topics', ['sports', 'weather']).message()).content).toBe(
    'sports weather',
  )
  expect(() => person.select(message, 'topics', ['films'])).toThrow('does not offer films')
  expect(() => person.select(message, 'topics', [])).toThrow('1 to 2 values')
})

test('a modal is filled in and submitted', async () => {
  const input = new TextInputBuilder().setCustomId('time').setStyle(TextInputStyle.Short).setMaxLength(5)
  const modal = new ModalBuilder().setCustomId('digest').setTitle('समय')
  modal.addLabelComponents(new LabelBuilder().setLabel('कब?').setTextInputComponent(input))
  const { person } = await startNewsroom(async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.showModal(modal)
    if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('time'))
  })
  const opened = person.slash('latest')
  expect((await opened.modal()).title).toBe('समय')
  expect((await person.submitModal(opened, { time: '07:30' }).message()).content).toBe('07:30')
  expect(() => person.submitModal(opened, { time: '07:30:00' })).toThrow('time must be 1 to 5 long, not 8')
  expect(() => person.submitModal(opened, { place: 'x' })).toThrow('no field place')
})

test('a second answer is refused with 40060, and the first one stands', async () => {
  const codes: unknown[] = []
  const { server, person } = await startNewsroom(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply('एक')
    const { id, token, client } = interaction
    await client.rest
      .post(`/interactions/${id}/${token}/callback`, {
        auth: false,
        body: { type: 4, data: { content: 'दो' } },
      })
      .catch((error) => codes.push(error.code))
  })
  const reply = person.slash('latest')
  await expect.poll(() => codes).toEqual([40060])
  expect((await reply.message()).content).toBe('एक')
  expect(server.calls.filter(({ path }) => path.endsWith('/callback')).map(({ status }) => status)).toEqual([
    204, 400,
  ])
})

test('an answer after three seconds is refused with 10062, and the token dies after fifteen minutes', async () => {
  let nowMs = Date.UTC(2026, 10, 24)
  const codes: unknown[] = []
  const { person } = await startNewsroom(
    async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      nowMs += codes.length === 0 ? 3_001 : 0
      await interaction.deferReply().catch((error) => codes.push(error.code))
      if (!interaction.deferred) return
      nowMs += 15 * 60_000 + 1
      await interaction.editReply('बहुत देर').catch((error) => codes.push(error.code))
    },
    { now: () => Temporal.Instant.fromEpochMilliseconds(nowMs) },
  )
  person.slash('latest')
  await expect.poll(() => codes).toEqual([10062])
  person.slash('latest')
  await expect.poll(() => codes).toEqual([10062, 50027])
})

test('the response comes back when it is asked for', async () => {
  const responses: unknown[] = []
  const { person } = await startNewsroom(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    const { resource } = await interaction.reply({ content: 'यहाँ', withResponse: true })
    responses.push(resource?.message?.content, (await interaction.fetchReply()).content)
    await interaction.deleteReply()
  })
  const reply = person.slash('latest')
  await expect.poll(() => responses).toEqual(['यहाँ', 'यहाँ'])
  await expect(reply.message({ timeoutMs: 20 })).rejects.toThrow('a visible answer to /latest')
})

test('direct messages with the bot and private channels are told apart by context and owners', async () => {
  const seen: unknown[] = []
  const server = await startServer()
  const { application } = await connectClient(server, {
    answer: async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const { guildId, userId } = interaction.authorizingIntegrationOwners
      seen.push([interaction.context, guildId, userId])
      await interaction.reply('नमस्ते')
    },
  })
  const base = { name: 'latest', description: 'Latest news' }
  await application.commands.set([base])
  const [person, friend] = [server.addUser({ username: 'मीरा' }), server.addUser({ username: 'रवि' })]
  await person.slash('latest', {}, { dm: true }).message()
  expect(() => person.slash('latest', {}, { privateWith: friend })).toThrow('not for this kind of channel')
  await application.commands.set([{ ...base, contexts: [0, 1, 2], integrationTypes: [0, 1] }])
  await person.slash('latest', {}, { privateWith: friend }).message()
  expect(seen).toEqual([
    [1, '0', null],
    [2, null, person.id],
  ])
  expect(server.messagesIn(server.directChannelId(person))).toMatchObject([{ content: 'नमस्ते' }])
})

test('faults in an answer are placed under data, and the interaction stays open', async () => {
  const errors: unknown[] = []
  const { person } = await startNewsroom(async (interaction) => {
    if (!interaction.isChatInputCommand()) return
    await interaction.reply('क'.repeat(2001)).catch((error) => errors.push(error.rawError.errors))
    await interaction.reply('छोटा')
  })
  expect((await person.slash('latest').message()).content).toBe('छोटा')
  expect(errors).toMatchObject([{ data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } }])
})
