import type { Bot } from 'grammy'
import type { InputRichBlock } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBot } from '../create-bot.ts'
import { createTelegramServer, type Person, type TelegramServer, visibleText } from '../index.ts'
import { refusalOf } from '../refusal-of.ts'

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

const paragraph = (text: string): InputRichBlock => ({ type: 'paragraph', text })
const refused = (blocks: unknown) =>
  // What a caller without types would send.
  refusalOf(bot.api.sendRichMessage(person.id, { blocks: blocks as InputRichBlock[] }))

test('a rich message is kept as its blocks, and becomes another rich message or a text', async () => {
  const blocks: InputRichBlock[] = [
    { type: 'heading', text: 'सुबह', size: 3 },
    { type: 'divider' },
    { type: 'details', summary: { type: 'bold', text: 'पुल टूटा' }, blocks: [paragraph('रास्ता बंद है।')] },
    { type: 'footer', text: ['और ', { type: 'italic', text: '3' }] },
  ]
  const { message_id: id } = await bot.api.sendRichMessage(person.id, { blocks })
  const seen = () => person.messages().at(-1)
  expect(seen()?.rich_message?.blocks).toEqual(blocks)
  expect(visibleText(seen()?.rich_message ?? { blocks: [] })).toBe('सुबह\nपुल टूटा\nरास्ता बंद है।\nऔर 3')
  const copy = await bot.api.copyMessage(person.id, person.id, id)
  expect(seen()).toMatchObject({ message_id: copy.message_id, rich_message: { blocks } })
  await bot.api.editMessageText(person.id, id, { blocks: [paragraph('बदला')] })
  expect(await refusalOf(bot.api.editMessageText(person.id, id, { blocks: [paragraph('बदला')] }))).toMatch(
    /^Bad Request: message is not modified/,
  )
  await bot.api.editMessageText(person.id, id, 'पाठ')
  const edited = person.messages().find(({ message_id }) => message_id === id)
  expect([edited?.text, edited?.rich_message]).toEqual(['पाठ', undefined])
})

test.each([
  ['no blocks', [], 'rich message must be non-empty'],
  ['nothing to read', [{ type: 'divider' }, paragraph(' ')], 'RICH_MESSAGE_EMPTY'],
  ['32,769 characters', [paragraph('अ'.repeat(32_769))], 'RICH_MESSAGE_TEXT_TOO_LONG'],
  ['501 blocks', Array.from({ length: 501 }, () => paragraph('अ')), 'RICH_MESSAGE_BLOCKS_TOO_MANY'],
  ['17 levels', [nested(16)], 'RICH_MESSAGE_DEPTH_INVALID'],
  [
    'a link that leads nowhere',
    [{ type: 'paragraph', text: { type: 'url', text: 'अ', url: 'x' } }],
    'RICH_MESSAGE_URL_INVALID',
  ],
  [
    'an unknown block',
    [{ type: 'section_heading', text: 'अ' }],
    `can't parse InputRichBlock: type "section_heading" is unsupported`,
  ],
  [
    'a heading without a size',
    [{ type: 'heading', text: 'अ' }],
    `can't parse InputRichBlock: Can't find field "size"`,
  ],
  [
    'an unknown text',
    [{ type: 'paragraph', text: { type: 'plain', text: 'अ' } }],
    `can't parse InputRichBlock: Unsupported rich text type`,
  ],
  ['a surrogate alone', [paragraph('अ\uD83D')], 'strings must be encoded in UTF-8'],
])('a rich message of %s is refused', async (_, blocks, reason) => {
  expect(await refused(blocks)).toBe(`Bad Request: ${reason}`)
})

test('the limits themselves are taken, and characters are code points', async () => {
  const texts = ['अ'.repeat(32_767), '🙂', nested(15)]
  const blocks = texts.map((each) => (typeof each === 'string' ? paragraph(each) : each))
  expect(await refused(blocks)).toBe('Bad Request: RICH_MESSAGE_TEXT_TOO_LONG')
  await bot.api.sendRichMessage(person.id, { blocks: blocks.slice(0, 2) })
  await bot.api.sendRichMessage(person.id, { blocks: [nested(15)] })
  await bot.api.sendRichMessage(person.id, { blocks: Array.from({ length: 500 }, () => paragraph('अ')) })
  expect(person.messages()).toHaveLength(4)
})

/** A paragraph in so many quotes. */
function nested(levels: number): InputRichBlock {
  return levels === 0 ? paragraph('अ') : { type: 'blockquote', blocks: [nested(levels - 1)] }
}
