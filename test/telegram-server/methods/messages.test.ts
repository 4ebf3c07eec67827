import { type Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../create-bot.ts'
import { createTelegramServer, type Person, type TelegramServer } from '../index.ts'
import { errorOf, refusalOf } from '../refusal-of.ts'

let server: TelegramServer
let bot: Bot
let person: Person
let at = 1_700_000_000_000

beforeEach(async () => {
  at = 1_700_000_000_000
  server = await createTelegramServer({ now: () => at })
  bot = createBot(server)
  person = server.addUser()
  person.send('/start')
})

afterEach(() => server.close())

test('a text keeps its formatting as entities', async () => {
  await bot.api.sendMessage(person.id, '<b>ख़बर</b> &amp; 🙂<i>बात</i>', { parse_mode: 'HTML' })
  const [, message] = person.messages()
  expect(message).toMatchObject({ text: 'ख़बर & 🙂बात', date: at / 1_000, from: { id: server.bot.id } })
  expect(message?.entities).toEqual([
    { type: 'bold', offset: 0, length: 4 },
    { type: 'italic', offset: 9, length: 3 },
  ])
})

test('photos come as uploads, addresses, known files and albums', async () => {
  const upload = await bot.api.sendPhoto(person.id, new InputFile(Buffer.from('jpeg'), 'a.jpg'), {
    caption: 'चित्र',
  })
  expect(upload).toMatchObject({ caption: 'चित्र', photo: [{ file_size: 4 }] })
  await bot.api.sendPhoto(person.id, 'https://example.com/a.jpg')
  await bot.api.sendPhoto(person.id, upload.photo[0]?.file_id ?? '')
  await bot.api.sendMediaGroup(person.id, [
    { type: 'photo', media: new InputFile(Buffer.from('one')), caption: 'एक' },
    { type: 'photo', media: 'https://example.com/b.jpg' },
  ])
  const albums = person.messages().map(({ media_group_id }) => media_group_id)
  expect(albums).toEqual([undefined, undefined, undefined, undefined, albums[5], albums[5]])
  expect(await refusalOf(bot.api.sendPhoto(person.id, 'nothing'))).toBe(
    'Bad Request: wrong file identifier/HTTP URL specified',
  )
  const long = { caption: 'अ'.repeat(1025) }
  expect(await refusalOf(bot.api.sendPhoto(person.id, 'https://example.com/a.jpg', long))).toBe(
    'Bad Request: message caption is too long',
  )
})

test.each([
  ['an unknown tag', '<x>अ</x>', `can't parse entities: Unsupported start tag "x" at byte offset 0`],
  ['an open tag', 'अ <b>आ', `can't parse entities: Can't find end tag corresponding to start tag "b"`],
  ['nothing but spaces', '<b>  </b>', 'text must be non-empty'],
  ['nothing', '', 'message text is empty'],
  ['too many characters', 'अ'.repeat(4097), 'message is too long'],
  ['too many bytes', '<b>a</b>'.repeat(4097), 'text is too long'],
])('a text of %s is refused', async (_, text, reason) => {
  const error = await errorOf(bot.api.sendMessage(person.id, text, { parse_mode: 'HTML' }))
  expect([error.error_code, error.description]).toEqual([400, `Bad Request: ${reason}`])
})

test('a text of 4096 characters with tags around is taken', async () => {
  await bot.api.sendMessage(person.id, `<b>${'अ'.repeat(4096)}</b>`, { parse_mode: 'HTML' })
})

test('entities and Markdown: the first are checked, the second is refused', async () => {
  const sendWith = (offset: number, length: number) => {
    return refusalOf(bot.api.sendMessage(person.id, 'अ🙂', { entities: [{ type: 'bold', offset, length }] }))
  }
  expect(await sendWith(1, 1)).toBe(
    'Bad Request: entity beginning at UTF-16 offset 1 ends in a middle of a UTF-16 symbol at byte offset 7',
  )
  expect(await sendWith(0, 9)).toBe(
    'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 9',
  )
  expect(await refusalOf(bot.api.sendMessage(person.id, '*अ*', { parse_mode: 'MarkdownV2' }))).toMatch(
    /^Bad Request: parse_mode MarkdownV2 is not supported by this local server/,
  )
})

test('buttons go with the message, and a keyboard is kept beside it', async () => {
  await bot.api.sendMessage(person.id, 'अ', { reply_markup: new InlineKeyboard().text('हाँ', 'yes') })
  await bot.api.sendMessage(person.id, 'आ', { reply_markup: new Keyboard().text('हाँ') })
  const [, inline, keyboard] = person.messages()
  expect(inline?.reply_markup?.inline_keyboard).toEqual([[{ text: 'हाँ', callback_data: 'yes' }]])
  expect(keyboard?.keyboard).toMatchObject({ keyboard: [[{ text: 'हाँ' }]] })
  expect(keyboard?.reply_markup).toBeUndefined()
})

test('a message is edited only to something else, and only by its sender', async () => {
  const { message_id: id } = await bot.api.sendMessage(person.id, 'अ')
  const edit = (messageId: number, text: string) => bot.api.editMessageText(person.id, messageId, text)
  expect(await refusalOf(edit(id, 'अ'))).toMatch(/^Bad Request: message is not modified: /)
  expect(await refusalOf(edit(999, 'आ'))).toBe('Bad Request: message to edit not found')
  expect(await refusalOf(edit(1, 'आ'))).toBe("Bad Request: message can't be edited")
  expect(await refusalOf(bot.api.editMessageCaption(person.id, id, { caption: 'आ' }))).toBe(
    'Bad Request: there is no caption in the message to edit',
  )
  await edit(id, 'आ')
  await bot.api.editMessageReplyMarkup(person.id, id, {
    reply_markup: new InlineKeyboard().text('हाँ', 'yes'),
  })
  expect(person.messages()[1]).toMatchObject({ text: 'आ', edits: [{ text: 'अ' }, { text: 'आ' }] })
})

test('a message is pinned, copied, forwarded and deleted while it is there', async () => {
  const { message_id: id } = await bot.api.sendMessage(person.id, 'अ')
  await bot.api.pinChatMessage(person.id, id)
  expect(server.pinnedIn(person)).toEqual([id])
  expect((await bot.api.getChat(person.id)).pinned_message?.message_id).toBe(id)
  const copy = await bot.api.copyMessage(person.id, person.id, id)
  const forwarded = await bot.api.forwardMessage(person.id, person.id, copy.message_id)
  expect(forwarded.forward_origin).toMatchObject({ type: 'user', sender_user: { id: server.bot.id } })
  await bot.api.deleteMessage(person.id, id)
  expect(server.pinnedIn(person)).toEqual([])
  expect(await refusalOf(bot.api.deleteMessage(person.id, id))).toBe(
    'Bad Request: message to delete not found',
  )
  expect(server.acceptedCopies(person, 'अ')).toBe(3)
  at += 49 * 60 * 60 * 1_000
  expect(await refusalOf(bot.api.deleteMessage(person.id, copy.message_id))).toBe(
    "Bad Request: message can't be deleted",
  )
})

test('a reply needs its message, unless it may do without', async () => {
  const replyTo = (message_id: number, extra = {}) => {
    return bot.api.sendMessage(person.id, 'अ', { reply_parameters: { message_id, ...extra } })
  }
  expect((await replyTo(1)).reply_to_message?.text).toBe('/start')
  expect(await refusalOf(replyTo(99))).toBe('Bad Request: message to be replied not found')
  expect((await replyTo(99, { allow_sending_without_reply: true })).reply_to_message).toBeUndefined()
})

test('an action is one Telegram knows', async () => {
  expect(await bot.api.sendChatAction(person.id, 'typing')).toBe(true)
  const strange = { chat_id: person.id, action: 'dance' }
  const response = await fetch(`${server.url}/bot${server.token}/sendChatAction`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(strange),
  })
  expect(await response.json()).toMatchObject({
    description: 'Bad Request: wrong parameter action in request',
  })
})
