import { createDiscordPlatform } from '@khabar/discord-bot'
import { createTelegramPlatform } from '@khabar/telegram-bot'
import { REST } from 'discord.js'
import { Api } from 'grammy'
import { expect, onTestFinished } from 'vitest'
import { createDiscordServer } from '../discord-server/index.ts'
import { shownHeadlines, shownText } from '../discord-server/text/shown-text.ts'
import { createTelegramServer } from '../telegram-server/index.ts'
import { createPaperDesk } from './create-paper-desk.ts'

export const wrong = {
  headline: 'सोनपुर में नाव पलटी, 12 लोगों की मौत',
  text: 'सोनपुर में सोमवार सुबह नाव पलटने से 12 लोगों की मौत हो गई और कई लोग तैरकर किनारे पहुंचे।',
}
export const right = {
  headline: 'सोनपुर में नाव पलटी, दो लोगों की मौत',
  text: 'सोनपुर में सोमवार सुबह नाव पलटने से दो लोगों की मौत हो गई और कई लोग तैरकर किनारे पहुंचे।',
}
export const fair = {
  headline: 'राजनगर का पशु मेला शुरू, हजारों किसान पहुंचे',
  text: 'राजनगर का पशु मेला शुरू हो गया और पहले दिन आसपास के गांवों से हजारों किसान अपने पशु लेकर पहुंचे।',
}

/** A Telegram of our own with a person in it. */
export async function startTelegram() {
  const server = await createTelegramServer()
  onTestFinished(() => server.close())
  const person = server.addUser({ first_name: 'मीरा' })
  person.send('/start')
  const platform = createTelegramPlatform(new Api(server.token, { apiRoot: server.url }))
  const seen = () => person.messages().filter(({ from }) => from?.is_bot)
  return { server, person, platform, address: String(person.id), seen }
}

/** A Discord of our own with a person in it. */
export async function startDiscord() {
  const server = await createDiscordServer({ rateLimits: { perChannel: null } })
  onTestFinished(() => server.close())
  const person = server.addUser({ username: 'meera' })
  server.addMember(server.addGuild({ name: 'चौपाल' }), person)
  const rest = new REST({ api: server.apiUrl, retries: 0, rejectOnRateLimit: () => true }).setToken(
    server.token,
  )
  const seen = () => server.messagesIn(server.directChannelId(person))
  return {
    server,
    platform: createDiscordPlatform(rest),
    address: `user:${person.id}`,
    seen,
    texts: () => seen().map(shownText),
    headlines: () => seen().map(shownHeadlines),
  }
}

/** Readers on both platforms who follow सोनपुर and were sent the story with the wrong number. */
export async function createCorrectionsDesk() {
  const [telegram, discord] = [await startTelegram(), await startDiscord()]
  const desk = await createPaperDesk({ platforms: [telegram.platform, discord.platform] })
  desk.print('mela', fair)
  await desk.tick()
  for (const { platform, address } of [telegram, discord])
    await desk.tell(platform.name, address, '/follow सोनपुर')
  desk.wait(60)
  desk.print('naav', wrong)
  await desk.tick()
  expect([telegram.seen().length, discord.seen().length]).toEqual([1, 1])
  return { telegram, discord, desk }
}
