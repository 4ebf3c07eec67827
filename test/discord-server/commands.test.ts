import { type ApplicationCommandData, ApplicationCommandOptionType, PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { connectClient, startServer } from './connect-client.ts'
import { ImpossibleError } from './people/impossible-error.ts'

const topic: ApplicationCommandData = {
  name: 'topic',
  nameLocalizations: { hi: 'विषय' },
  description: 'News on a topic',
  descriptionLocalizations: { hi: 'किसी विषय की ख़बरें' },
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'query',
      nameLocalizations: { hi: 'खोज' },
      description: 'What to look for',
      required: true,
      autocomplete: true,
      maxLength: 40,
    },
    {
      type: ApplicationCommandOptionType.Integer,
      name: 'count',
      description: 'How many',
      minValue: 1,
      maxValue: 10,
    },
  ],
}

const digest: ApplicationCommandData = {
  name: 'digest',
  description: 'Your digest',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'send',
      description: 'Where to send it',
      options: [
        {
          type: ApplicationCommandOptionType.Channel,
          name: 'channel',
          description: 'The channel',
          required: true,
        },
      ],
    },
  ],
  defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
}

test('commands are registered globally and replaced as a set, keeping the ids of those that stay', async () => {
  const server = await startServer()
  const { application } = await connectClient(server)
  const first = await application.commands.set([topic, digest])
  const second = await application.commands.set([topic])
  expect(second.first()?.id).toBe(first.find(({ name }) => name === 'topic')?.id)
  expect(server.commands().map(({ name }) => name)).toEqual(['topic'])
  const fetched = await application.commands.fetch({ withLocalizations: true })
  expect(fetched.first()?.nameLocalizations).toEqual({ hi: 'विषय' })
})

test('a command is created for one server, changed and deleted', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  const { application } = await connectClient(server)
  const command = await application.commands.create(topic, guild.id)
  await application.commands.edit(command.id, { description: 'Topics' }, guild.id)
  expect(server.commands(guild)).toMatchObject([{ name: 'topic', description: 'Topics', guild_id: guild.id }])
  await application.commands.delete(command.id, guild.id)
  expect(server.commands(guild)).toEqual([])
  await expect(application.commands.delete(command.id, guild.id)).rejects.toMatchObject({ code: 10063 })
})

test('commands are refused for a server the bot is not in', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  const { application } = await connectClient(server)
  server.removeGuild(guild)
  await expect(application.commands.set([topic], guild.id)).rejects.toMatchObject({ code: 50001 })
})

test('a command that Discord would refuse is refused with the place of each fault', async () => {
  const server = await startServer()
  const { application } = await connectClient(server)
  const option = { type: ApplicationCommandOptionType.String as const, description: 'x' }
  const faulty = application.commands.set([
    { name: 'Topic', description: '' },
    {
      name: 'ok',
      description: 'ok',
      options: [
        { ...option, name: 'a' },
        { ...option, name: 'b', required: true },
      ],
    },
  ])
  await expect(faulty).rejects.toMatchObject({
    code: 50035,
    rawError: {
      errors: {
        0: {
          name: { _errors: [{ code: 'APPLICATION_COMMAND_INVALID_NAME' }] },
          description: { _errors: [{ code: 'BASE_TYPE_REQUIRED' }] },
        },
        1: { options: { 1: { _errors: [{ code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID' }] } } },
      },
    },
  })
  expect(server.commands()).toEqual([])
})

test('a person can use only what is registered, as it is defined', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  server.addTextChannel(guild, { name: 'ख़बरें' })
  const { application } = await connectClient(server)
  const person = server.addUser({ username: 'मीरा' })
  expect(() => person.slash('topic')).toThrow(ImpossibleError)
  await application.commands.set([topic, digest])
  expect(() => person.slash('topic')).toThrow('the option query is required')
  expect(() => person.slash('topic', { query: 'बाढ़', count: 11 })).toThrow(
    'count = 11 is not between 1 and 10',
  )
  expect(() => person.slash('topic', { query: 'बाढ़', place: 'x' })).toThrow('there is no option place')
  expect(() => person.slash('topic', { query: 'क'.repeat(41) })).toThrow('is not between 0 and 40 long')
  expect(() => person.slash('digest send', { channel: guild })).toThrow('hidden from members')
})

test('a localised name and a subcommand with a channel arrive as discord.js expects them', async () => {
  const server = await startServer()
  const guild = server.addGuild({ name: 'चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'ख़बरें' })
  const seen: unknown[] = []
  const { application } = await connectClient(server, {
    answer: async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      const { options, commandName, locale, guildLocale } = interaction
      const target = options.getChannel('channel')?.id ?? options.getString('query')
      seen.push([commandName, options.getSubcommand(false), target, locale, guildLocale])
      await interaction.reply('ठीक है')
    },
  })
  await application.commands.set([topic, digest])
  const admin = server.addUser({ username: 'मीरा' })
  server.addMember(guild, admin, { permissions: ['ManageGuild'] })
  await admin.slash('विषय', { खोज: 'ईरान' }).message()
  await admin.slash('digest send', { channel }).message()
  expect(seen).toEqual([
    ['topic', null, 'ईरान', 'hi', 'hi'],
    ['digest', 'send', channel.id, 'hi', 'hi'],
  ])
})

test('an autocompletion offers what the bot answers, at most 25', async () => {
  const server = await startServer()
  server.addTextChannel(server.addGuild({ name: 'चौपाल' }), { name: 'ख़बरें' })
  let count = 3
  const { application } = await connectClient(server, {
    answer: async (interaction) => {
      if (!interaction.isAutocomplete()) return
      const typed = interaction.options.getFocused()
      const choices = Array.from({ length: count }, (_, index) => ({
        name: `${typed}${index}`,
        value: `${index}`,
      }))
      await interaction.respond(choices).catch(() => {})
    },
  })
  await application.commands.set([topic])
  const person = server.addUser({ username: 'मीरा' })
  expect(await person.autocomplete('topic', { query: 'ई' })).toMatchObject([
    { name: 'ई0', value: '0' },
    { name: 'ई1', value: '1' },
    { name: 'ई2', value: '2' },
  ])
  count = 26
  void person.autocomplete('topic', { query: 'ई' }).catch(() => {})
  await expect.poll(() => server.calls.at(-1)?.status).toBe(400)
})
