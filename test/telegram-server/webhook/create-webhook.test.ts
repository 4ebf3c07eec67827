import type { Bot } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../create-bot.ts'
import { type Listening, listen } from '../http/listen.ts'
import { readBody } from '../http/read-body.ts'
import { createTelegramServer, type TelegramServer } from '../index.ts'
import { refusalOf } from '../refusal-of.ts'

type Delivery = { readonly secret: unknown; readonly update: Update }

let server: TelegramServer
let bot: Bot
let receiver: Listening
let deliveries: Delivery[]
let answerTo: (delivery: Delivery) => { status: number; body?: unknown }

beforeEach(async () => {
  deliveries = []
  server = await createTelegramServer({ webhookRetryMs: 5 })
  bot = createBot(server)
  receiver = await listen(async (request, response) => {
    const update: Update = JSON.parse((await readBody(request)).toString('utf8'))
    const delivery = { secret: request.headers['x-telegram-bot-api-secret-token'], update }
    deliveries.push(delivery)
    const { status, body } = answerTo(delivery)
    response.writeHead(status).end(body === undefined ? '' : JSON.stringify(body))
  })
})

afterEach(async () => {
  await server.close()
  await receiver.close()
})

test('an update comes with the secret, and again until the bot takes it', async () => {
  answerTo = ({ update }) => {
    const body = { method: 'sendMessage', chat_id: update.message?.chat.id, text: 'मिला' }
    return deliveries.length === 1 ? { status: 500 } : { status: 200, body }
  }
  await bot.api.setWebhook(`${receiver.url}/hook`, { secret_token: 'rahasya' })
  const reply = await server.addUser().ask('/start')
  expect(reply.text).toBe('मिला')
  expect(deliveries.map(({ secret }) => secret)).toEqual(['rahasya', 'rahasya'])
  expect(deliveries[0]?.update.update_id).toBe(deliveries[1]?.update.update_id)
  expect(await bot.api.getWebhookInfo()).toMatchObject({
    url: `${receiver.url}/hook`,
    last_error_message: 'Wrong response from the webhook: 500 Internal Server Error',
  })
})

test('updates of one chat come in order, and one that fails holds up no other chat', async () => {
  const [stuck, other] = [server.addUser(), server.addUser()]
  answerTo = ({ update }) => {
    const isStuck = update.message?.chat.id === stuck.id
    const body = { method: 'sendMessage', chat_id: other.id, text: update.message?.text }
    return isStuck ? { status: 503 } : { status: 200, body }
  }
  await bot.api.setWebhook(receiver.url)
  stuck.send('अटका')
  other.send('एक')
  await other.ask('दो', { until: ({ text }) => text === 'दो' })
  const texts = other.messages().filter(({ from }) => from?.is_bot)
  expect(texts.map(({ text }) => text)).toEqual(['एक', 'दो'])
})

test('getUpdates is refused while a webhook is set', async () => {
  answerTo = () => ({ status: 200 })
  const poll = refusalOf(bot.api.getUpdates({ timeout: 20 }))
  await server.waitForCall({ method: 'getUpdates' }, () => true)
  await bot.api.setWebhook(receiver.url)
  expect(await poll).toBe('Conflict: terminated by setWebhook request')
  expect(await refusalOf(bot.api.getUpdates())).toMatch(
    /^Conflict: can't use getUpdates method while webhook is active/,
  )
  await bot.api.deleteWebhook()
  expect(await bot.api.getUpdates()).toEqual([])
  expect((await bot.api.getWebhookInfo()).url).toBe('')
  expect(await refusalOf(bot.api.setWebhook('ftp://example.com'))).toBe(
    'Bad Request: invalid webhook URL specified',
  )
})
