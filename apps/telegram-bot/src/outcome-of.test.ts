import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { outcomeOf } from './outcome-of.ts'

const answered = (error_code: number, description: string, parameters = {}) =>
  new GrammyError('failed', { ok: false, error_code, description, parameters }, 'sendMessage', {})

test.each([
  [answered(403, 'Forbidden: bot was blocked by the user'), 'gone'],
  [answered(403, 'Forbidden: user is deactivated'), 'gone'],
  [answered(403, 'Forbidden: bot was kicked from the supergroup chat'), 'gone'],
  [answered(403, 'Forbidden: bot is not a member of the channel chat'), 'gone'],
  [answered(403, 'Forbidden: the group chat was deleted'), 'gone'],
  [answered(403, "Forbidden: bot can't initiate conversation with a user"), 'gone'],
  [answered(403, "Forbidden: bot can't send messages to the user"), 'doubtful'],
  [answered(400, 'Bad Request: chat not found'), 'doubtful'],
  [answered(400, 'Bad Request: PEER_ID_INVALID'), 'doubtful'],
  [answered(400, 'Bad Request: group chat was deactivated'), 'doubtful'],
  [answered(400, 'Bad Request: not enough rights to send text messages to the chat'), 'closed'],
  [answered(400, 'Bad Request: have no rights to send a message'), 'closed'],
  [answered(400, 'Bad Request: need administrator rights in the channel chat'), 'closed'],
  [answered(400, 'Bad Request: CHAT_WRITE_FORBIDDEN'), 'closed'],
  [answered(400, 'Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'), 'closed'],
  [answered(400, 'Bad Request: CHAT_RESTRICTED'), 'closed'],
  [answered(400, 'Bad Request: TOPIC_CLOSED'), 'closed'],
  [answered(400, 'Bad Request: message thread not found'), 'closed'],
  [answered(400, "Bad Request: can't parse entities: Unsupported start tag"), 'rejected'],
  [answered(400, 'Bad Request: message is too long'), 'rejected'],
  [answered(400, 'Bad Request: BUTTON_URL_INVALID'), 'rejected'],
  [answered(400, 'Bad Request: RICH_MESSAGE_BLOCKS_TOO_MANY'), 'rejected'],
  [answered(401, 'Unauthorized'), 'unauthorised'],
  [answered(500, 'Internal Server Error'), 'unknown'],
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
