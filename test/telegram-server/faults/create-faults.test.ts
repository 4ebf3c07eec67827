import { type Bot, HttpError } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../create-bot.ts'
import { createTelegramServer, type Person, type TelegramServer } from '../index.ts'
import { errorOf } from '../refusal-of.ts'

let server: TelegramServer
let bot: Bot
let person: Person

beforeEach(async () => {
  server = await createTelegramServer()
  bot = createBot(server)
  person = server.addUser()
  person.send('/start')
})

afterEach(() => server.close())

test('an answer dropped leaves one copy', async () => {
  server.faults.add({ kind: 'drop-after-accept', method: 'sendMessage', times: 1 })
  await expect(bot.api.sendMessage(person.id, 'अ')).rejects.toBeInstanceOf(HttpError)
  expect(server.acceptedCopies(person, 'अ')).toBe(1)
  const [call] = server.callsTo({ method: 'sendMessage', chatId: person.id })
  expect(call).toMatchObject({ fault: 'drop-after-accept', outcome: { ok: true } })
})

test('a call dropped before leaves none', async () => {
  server.faults.add({ kind: 'drop-before', chatId: person.id, times: 1 })
  await expect(bot.api.sendMessage(person.id, 'अ')).rejects.toBeInstanceOf(HttpError)
  await bot.api.sendMessage(person.id, 'आ')
  expect(person.messages().map(({ text }) => text)).toEqual(['/start', 'आ'])
})

test('a call that hangs ends when the caller gives up, and nothing is done', async () => {
  server.faults.add({ kind: 'hang', method: 'sendMessage' })
  const hasty = createBot(server, { timeoutSeconds: 0.02 })
  await expect(hasty.api.sendMessage(person.id, 'अ')).rejects.toBeInstanceOf(HttpError)
  const call = await server.waitForCall({ method: 'sendMessage' })
  expect(call.outcome).toMatchObject({ ok: false, error_code: 0 })
  server.faults.clear()
  expect(server.acceptedCopies(person, 'अ')).toBe(0)
})

test('a call that hangs after it was accepted is done, whatever the caller thinks', async () => {
  server.faults.add({ kind: 'hang', accept: true })
  const hasty = createBot(server, { timeoutSeconds: 0.02 })
  await expect(hasty.api.sendMessage(person.id, 'अ')).rejects.toBeInstanceOf(HttpError)
  expect(server.acceptedCopies(person, 'अ')).toBe(1)
})

test('a call that hangs goes on when it is released', async () => {
  const fault = server.faults.add({ kind: 'hang', when: ({ text }) => text === 'आ' })
  const waiting = bot.api.sendMessage(person.id, 'आ')
  await server.waitForCall({ method: 'sendMessage' }, ({ fault }) => fault === 'hang')
  expect(fault.hits).toBe(1)
  fault.release()
  expect((await waiting).text).toBe('आ')
})

test('statuses, a page of a proxy, 429 and delays come in the order they were added', async () => {
  server.faults.add({ kind: 'status', code: 500, times: 1 })
  server.faults.add({ kind: 'status', code: 502, times: 1 })
  server.faults.add({ kind: 'retry-after', seconds: 7, times: 1 })
  server.faults.add({ kind: 'delay', ms: 5, times: 1 })
  const send = () => bot.api.sendMessage(person.id, 'अ')
  expect((await errorOf(send())).description).toBe('Internal Server Error')
  await expect(send()).rejects.toBeInstanceOf(HttpError)
  const paced = await errorOf(send())
  expect([paced.error_code, paced.parameters]).toEqual([429, { retry_after: 7 }])
  await send()
  expect(server.callsTo({ method: 'sendMessage', ok: true })).toMatchObject([{ fault: 'delay' }])
  expect(server.acceptedCopies(person, 'अ')).toBe(1)
})
