import { expect, test } from 'vitest'
import { readReplyMarkup } from './read-reply-markup.ts'

const inline = (...buttons: unknown[]) => ({ inline_keyboard: [buttons] })
const buttonError = "can't parse inline keyboard button: "

test('a button does one thing, an empty keyboard is none', () => {
  const data = { text: 'अ', callback_data: 'a'.repeat(64) }
  expect(readReplyMarkup(inline(data, { text: 'आ', url: 'example.com' }))).toEqual({
    inline: { inline_keyboard: [[data, { text: 'आ', url: 'http://example.com/' }]] },
  })
  expect(readReplyMarkup({ inline_keyboard: [] })).toEqual({})
  expect(readReplyMarkup({ remove_keyboard: true })).toEqual({ keyboard: { remove_keyboard: true } })
  expect(readReplyMarkup({ keyboard: [['अ']] })).toEqual({ keyboard: { keyboard: [[{ text: 'अ' }]] } })
})

test.each([
  ['not an object', 'x', 'object expected as reply markup'],
  [
    'rows that are none',
    { inline_keyboard: ['x'] },
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  ],
  ['a button without a text', inline({ callback_data: 'a' }), `${buttonError}Can't find field "text"`],
  [
    'a button that does nothing',
    inline({ text: 'अ' }),
    `${buttonError}Text buttons are unallowed in the inline keyboard`,
  ],
  [
    'no data',
    inline({ text: 'अ', callback_data: '' }),
    `${buttonError}Text buttons are unallowed in the inline keyboard`,
  ],
  [
    'data of 66 bytes in 22 letters',
    inline({ text: 'अ', callback_data: 'अ'.repeat(22) }),
    'BUTTON_DATA_INVALID',
  ],
  [
    'an empty text',
    inline({ text: '', callback_data: 'a' }),
    'inline keyboard button text must be non-empty',
  ],
  [
    'a bad address',
    inline({ text: 'अ', url: 'http://localhost/' }),
    "inline keyboard button URL 'http://localhost/' is invalid: Wrong HTTP URL",
  ],
  ['a long address', inline({ text: 'अ', url: `https://a.in/${'a'.repeat(2048)}` }), 'BUTTON_URL_INVALID'],
  [
    'too many buttons',
    inline(...Array.from({ length: 101 }, () => ({ text: 'अ', callback_data: 'a' }))),
    'reply markup is too long',
  ],
])('%s is refused', (_, markup, reason) => {
  expect(() => readReplyMarkup(markup)).toThrow(`Bad Request: ${reason}`)
})
