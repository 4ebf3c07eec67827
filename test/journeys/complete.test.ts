import { createDiscordStarter } from '@khabar/discord-bot'
import { Locale } from 'discord.js'
import { expect, onTestFinished, test } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { createTestDesk } from './create-test-desk.ts'

test('Discord completes a topic in either script, and the topics of the reader to remove one', async () => {
  const server = await createDiscordServer()
  onTestFinished(() => server.close())
  const guild = server.addGuild({ name: 'चौपाल' })
  const channel = server.addTextChannel(guild, { name: 'खबरें' })
  const bots = [createDiscordStarter({ token: server.token, apiRoot: server.apiUrl })]
  const desk = await createTestDesk({ bots })
  await desk.tick()
  const person = server.addUser({ username: 'meera', locale: Locale.Hindi })
  server.addMember(guild, person)
  const complete = async (command: string, topic: string) =>
    (await person.autocomplete(command, { topic }, { channel })).map(({ value }) => value)

  expect((await complete('topic', 'मुन'))[0]).toBe('मुनस्यारी')
  expect(await complete('follow', 'upgr')).toContain('उपग्रह')
  expect(await complete('topic', 'ईरान वार्')).toContain('ईरान वार्ता')
  expect(await complete('topic', 'खे')).toContain('खेल')
  expect((await complete('topic', '')).length).toBeGreaterThan(0)
  expect(await complete('topic', '🙂'.repeat(50))).toEqual([])
  expect(await complete('unfollow', 'मे')).toEqual([])
  await person.slash('follow', { topic: 'मेट्रो' }, { channel }).message()
  expect(await complete('unfollow', 'मे')).toEqual(['मेट्रो'])
  expect(desk.errors).toEqual([])
})
