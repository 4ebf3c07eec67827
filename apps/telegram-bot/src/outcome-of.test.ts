import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { outcomeOf } from './outcome-of.ts'

const answered = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})

test.each([
  [answered(403, 'Forbidden: bot was blocked by the user'), 'gone'],
  [answered(403, 'Forbidden: user is deactivated'), 'gone'],
  [answered(400, 'Bad Request: chat not found'), 'doubtful'],
  [answered(400, 'Bad Request: message is too long'), 'rejected'],
  [answered(401, 'Unauthorized'), 'unauthorised'],
  [answered(502, 'Bad Gateway'), 'unknown'],
  [new HttpError('Network request failed!', { code: 'ECONNREFUSED' }), 'retry'],
  [new HttpError('Network request failed!', { code: 'ECONNRESET' }), 'unknown'],
  [new RangeError('our own bug'), 'rejected'],
])('%s', (error, kind) => {
  expect(outcomeOf(error).kind).toBe(kind)
})

test('a rate limit holds all sends for as long as Telegram says', () => {
  const outcome = outcomeOf(answered(429, 'Too Many Requests: retry after 7', { retry_after: 7 }))
  expect(outcome).toMatchObject({ kind: 'retry', afterMs: 7_000, holdsAll: true })
})

test('an upgraded group has moved', () => {
  const outcome = outcomeOf(
    answered(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1001 }),
  )
  expect(outcome).toEqual({ kind: 'moved', address: '-1001' })
})
