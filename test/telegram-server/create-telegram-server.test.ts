import { type Bot, HttpError, InlineKeyboard } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBot, startBot } from './create-bot.ts'
import { createTelegramServer, type TelegramServer } from './index.ts'
import { errorOf, refusalOf } from './refusal-of.ts'

let server: TelegramServer
let bot: Bot

beforeEach(async () => {
  server = await createTelegramServer()
  bot = createBot(server)
})

afterEach(async () => {
  await bot.stop().catch(() => undefined)
  await server.close()
})

describe('a polling bot', () => {
  test('gets a command, and its reply is seen', async () => {
    bot.command('start', (ctx) => ctx.reply(`नमस्ते ${ctx.from?.first_name} ${ctx.match}`))
    await startBot(bot)
    const person = server.addUser({ first_name: 'मीरा', language_code: 'hi' })
    const reply = await person.ask('/start एक')
    expect(reply.text).toBe('नमस्ते मीरा एक')
    expect(person.messages().map(({ text }) => text)).toEqual(['/start एक', 'नमस्ते मीरा एक'])
  })

  test('answers a button and edits its message', async () => {
    const keyboard = new InlineKeyboard().text('हाँ', 'yes').text('नहीं', 'no')
    bot.command('start', (ctx) => ctx.reply('चुनें', { reply_markup: keyboard }))
    bot.callbackQuery('yes', async (ctx) => {
      await ctx.answerCallbackQuery({ text: 'ठीक' })
      await ctx.editMessageText('चुना: हाँ')
    })
    await startBot(bot)
    const person = server.addUser()
    const press = person.press(await person.ask('/start'), 'हाँ')
    expect(await press.answered()).toEqual({ text: 'ठीक', showAlert: false, url: '' })
    const edited = await server.waitForMessage(person, ({ text }) => text === 'चुना: हाँ')
    expect(edited.edits.map(({ text }) => text)).toEqual(['चुनें'])
    expect(edited.reply_markup).toBeUndefined()
    expect(() => person.press(edited, 'हाँ')).toThrow('There is no button "हाँ" among none.')
  })

  test('is told that a query has become too old', async () => {
    const person = server.addUser()
    person.send('/start')
    const message = await bot.api.sendMessage(person.id, 'अ')
    const press = person.pressData(message, 'gone')
    press.expire()
    expect(await refusalOf(bot.api.answerCallbackQuery(press.id))).toBe(
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    )
  })

  test('answers an inline query, and the person sends a result', async () => {
    const content = { message_text: 'ख़बर' }
    bot.on('inline_query', (ctx) => {
      return ctx.answerInlineQuery([
        { type: 'article', id: '1', title: 'ईरान', input_message_content: content },
      ])
    })
    await startBot(bot)
    const person = server.addUser()
    const { results } = await person.inlineQuery('ईरान').answered()
    const [first] = results
    if (!first) throw new Error('no result')
    const group = server.addGroup({ title: 'मंडली', members: [person] })
    expect(person.chooseResult(first, group)).toMatchObject({ text: 'ख़बर', via_bot: { id: server.bot.id } })
  })

  test('is ended by another one that polls', async () => {
    const refused = errorOf(bot.api.getUpdates({ timeout: 20 }))
    await server.waitForCall({ method: 'getUpdates' }, () => true)
    const waiting = createBot(server).api.getUpdates({ timeout: 20 })
    const error = await refused
    expect(error.error_code).toBe(409)
    expect(error.description).toBe(
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    )
    server.addUser().send('/start')
    expect(await waiting).toHaveLength(1)
  })

  test('confirms updates by its offset and gets only the kinds it allows', async () => {
    const person = server.addUser()
    await bot.api.getUpdates({ allowed_updates: ['message'] })
    person.send('एक')
    person.block()
    person.unblock()
    person.send('दो')
    const updates = await bot.api.getUpdates()
    expect(updates.map(({ message }) => message?.text)).toEqual(['एक', 'दो'])
    const rest = await bot.api.getUpdates({ offset: (updates[0]?.update_id ?? 0) + 1 })
    expect(rest.map(({ message }) => message?.text)).toEqual(['दो'])
    expect(await bot.api.getUpdates({ offset: (updates[1]?.update_id ?? 0) + 1 })).toEqual([])
  })
})

describe('the server', () => {
  test('needs its token, and a method that is there, in whatever case', async () => {
    const at = async (path: string) => (await fetch(`${server.url}${path}`)).json()
    expect(await at('/bot1:x/getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' })
    expect(await at('/botx/getMe')).toMatchObject({ error_code: 401 })
    expect(await at(`/bot${server.token}/getNothing`)).toMatchObject({
      error_code: 404,
      description: 'Not Found: method not found',
    })
    expect(await at(`/bot${server.token}/GETME`)).toEqual({ ok: true, result: server.bot })
    expect(await at('/')).toMatchObject({ error_code: 404 })
  })

  test('takes forms and query strings as well as JSON', async () => {
    const person = server.addUser()
    person.send('/start')
    const method = `${server.url}/bot${server.token}/sendMessage`
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'अ', callback_data: 'a' }]] })
    const body = new URLSearchParams({ text: 'फ़ॉर्म', reply_markup: markup })
    await fetch(`${method}?chat_id=${person.id}`, { method: 'POST', body })
    expect(person.messages()[1]).toMatchObject({ text: 'फ़ॉर्म', reply_markup: JSON.parse(markup) })
    const broken = await fetch(method, {
      method: 'POST',
      body: '[',
      headers: { 'content-type': 'application/json' },
    })
    expect(broken.status).toBe(400)
  })

  test('keeps commands and descriptions for each scope and language', async () => {
    const commands = [{ command: 'roko', description: 'रोकें' }]
    await bot.api.setMyCommands(commands, { language_code: 'hi' })
    expect(server.commandsFor({ language: 'hi' })).toEqual(commands)
    expect(await bot.api.getMyCommands({ language_code: 'hi' })).toEqual(commands)
    expect(await bot.api.getMyCommands()).toEqual([])
    await bot.api.setMyDescription('ख़बरें हिंदी में', { language_code: 'hi' })
    expect(await bot.api.getMyDescription({ language_code: 'hi' })).toEqual({ description: 'ख़बरें हिंदी में' })
    expect(await bot.api.getMyName()).toEqual({ name: 'खबर' })
  })

  test('refuses what comes too fast, on the clock given', async () => {
    let at = 1_000_000
    const paced = await createTelegramServer({ limits: true, now: () => at })
    try {
      const { api } = createBot(paced)
      const person = paced.addUser()
      person.send('/start')
      for (const text of ['एक', 'दो', 'तीन']) await api.sendMessage(person.id, text)
      const error = await errorOf(api.sendMessage(person.id, 'चार'))
      expect(error.description).toBe('Too Many Requests: retry after 1')
      expect(error.parameters).toEqual({ retry_after: 1 })
      at += 1_000
      await api.sendMessage(person.id, 'चार')
      expect(paced.acceptedCopies(person, 'चार')).toBe(1)
    } finally {
      await paced.close()
    }
  })

  test('says what was seen when a wait comes to nothing', async () => {
    const person = server.addUser({ first_name: 'मीरा' })
    person.send('/start')
    await expect(server.waitForMessage(person, undefined, { timeoutMs: 1 })).rejects.toThrow(
      '#0 मीरा: "/start"',
    )
  })

  test('ends polls and waits when it closes', async () => {
    const poll = bot.api.getUpdates({ timeout: 40 }).catch((error: unknown) => error)
    await server.waitForCall({ method: 'getUpdates' }, () => true)
    const wait = expect(server.waitForMessage(server.addUser())).rejects.toThrow('the server was closed')
    await server.close()
    expect(await poll).toBeInstanceOf(HttpError)
    await wait
  })
})
