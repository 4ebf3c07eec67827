import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { isPictureRefused, isRichRefused, isRichUnknown } from './refusals.ts'

const answered = (error_code: number, description: string) =>
  new GrammyError('failed', { ok: false, error_code, description }, 'sendRichMessage', {})

test.each([
  [answered(404, 'Not Found: method not found'), 'unknown'],
  [answered(400, 'Bad Request: rich message must be non-empty'), 'unknown'],
  [answered(400, 'Bad Request: message text is empty'), 'unknown'],
  [answered(400, 'Bad Request: RICH_MESSAGE_URL_INVALID'), 'refused'],
  [answered(400, `Bad Request: can't parse InputRichBlock: type "details" is unsupported`), 'refused'],
  [answered(400, 'Bad Request: chat not found'), 'other'],
  [answered(400, 'Bad Request: message thread not found'), 'other'],
  [answered(403, 'Forbidden: bot was blocked by the user'), 'other'],
  [answered(429, 'Too Many Requests: retry after 7'), 'other'],
  [new HttpError('Network request failed!', { code: 'ECONNRESET' }), 'other'],
])('of rich messages: %s', (error, meaning) => {
  expect(isRichUnknown(error)).toBe(meaning === 'unknown')
  expect(isRichRefused(error)).toBe(meaning !== 'other')
})

test.each([
  [answered(400, 'Bad Request: wrong type of the web page content'), true],
  [answered(400, 'Bad Request: failed to get HTTP URL content'), true],
  [answered(400, 'Bad Request: wrong HTTP URL specified'), true],
  [answered(400, 'Bad Request: wrong file identifier/HTTP URL specified'), true],
  [answered(400, "Bad Request: can't upload file by URL"), true],
  [answered(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS'), true],
  [answered(400, 'Bad Request: not enough rights to send photos to the chat'), true],
  [answered(400, 'Bad Request: CHAT_SEND_PHOTOS_FORBIDDEN'), true],
  [answered(400, 'Bad Request: not enough rights to send text messages to the chat'), false],
  [answered(400, 'Bad Request: chat not found'), false],
  [answered(502, 'Bad Gateway: failed to get HTTP URL content'), false],
  [new HttpError('Network request failed!', { code: 'ECONNRESET' }), false],
])('of pictures: %s', (error, isRefused) => {
  expect(isPictureRefused(error)).toBe(isRefused)
})
