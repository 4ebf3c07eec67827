import type { Log } from '@khabar/core'
import { Api, GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import { isMethodUnknown, noteUnknownMethods } from './unknown-methods.ts'

const answered = (error_code: number, description: string) => ({
  ok: false as const,
  error_code,
  description,
})

test.each([
  [404, 'Not Found: method not found', true],
  [404, 'Not Found', true],
  [501, 'Not Implemented', true],
  [400, 'Bad Request: method not found', true],
  [400, 'Bad Request: unknown method', true],
  [400, 'Bad Request: chat not found', false],
  [400, 'Bad Request: message to edit not found', false],
  [403, 'Forbidden: bot was blocked by the user', false],
  [500, 'Internal Server Error', false],
])('%i %s: an unknown method: %s', (code, description, isUnknown) => {
  const error = new GrammyError('failed', answered(code, description), 'pinChatMessage', {})
  expect(isMethodUnknown(error)).toBe(isUnknown)
})

test('each unknown method is noted once, and none of those that a wrong token makes unknown', async () => {
  const noted: unknown[] = []
  const note = (facts: Readonly<Record<string, unknown>>) => void noted.push(facts.method)
  const log: Log = { info: note, warn: note, error: note }
  const api = new Api('7:x')
  api.config.use(async () => answered(404, 'Not Found'))
  api.config.use(noteUnknownMethods(log))
  const calls = [
    () => api.pinChatMessage(1, 1),
    () => api.pinChatMessage(1, 2),
    () => api.getMyCommands(),
    () => api.getMe(),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow(GrammyError)
  expect(noted).toEqual(['pinChatMessage', 'getMyCommands'])
})
