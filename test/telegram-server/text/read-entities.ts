import type { MessageEntity, User } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'
import { badRequest } from '../telegram-error.ts'
import { checkLink } from './check-link.ts'
import { userIdOf } from './link-entity.ts'

const plainTypes = new Set(
  'bold italic underline strikethrough spoiler code blockquote expandable_blockquote'.split(' '),
)
/** Telegram finds these in the text itself and passes over what the caller says. */
const foundTypes = new Set(
  'mention hashtag cashtag bot_command url email phone_number bank_card_number'.split(' '),
)

/**
 * The entities of an explicit `entities` list, checked one by one; their places in the text are not looked at.
 *
 * @throws TelegramError 400 `can't parse MessageEntity: …`, or for a `text_link` whose address is not taken
 */
export function readEntities(value: unknown, findUser: (id: number) => User | undefined): MessageEntity[] {
  if (!Array.isArray(value)) return []
  return value.map((item: unknown) => readEntity(item, findUser)).filter((entity) => entity !== undefined)
}

function readEntity(value: unknown, findUser: (id: number) => User | undefined): MessageEntity | undefined {
  if (!isRecord(value)) throw malformed('expected an Object')
  const place = { offset: readNumber(value, 'offset'), length: readNumber(value, 'length') }
  const type = readText(value, 'type')
  if (foundTypes.has(type)) return undefined
  if (type === 'text_link') return readLink(readText(value, 'url'), place, findUser)
  if (type === 'text_mention') {
    const user = isRecord(value.user) ? findUser(Number(value.user.id)) : undefined
    if (!user) throw badRequest('User not found')
    return { type, user, ...place }
  }
  if (type === 'pre') {
    return typeof value.language === 'string'
      ? { type, language: value.language, ...place }
      : { type, ...place }
  }
  if (type === 'custom_emoji') return { type, custom_emoji_id: readText(value, 'custom_emoji_id'), ...place }
  if (!plainTypes.has(type)) throw malformed('Unsupported type specified')
  // The set above holds exactly the plain types.
  return { type, ...place } as MessageEntity
}

function readLink(
  url: string,
  place: { offset: number; length: number },
  findUser: (id: number) => User | undefined,
): MessageEntity {
  const userId = userIdOf(url)
  if (userId !== undefined) {
    const user = findUser(userId)
    if (!user) throw badRequest('User not found')
    return { type: 'text_mention', user, ...place }
  }
  const link = checkLink(url)
  if ('reason' in link) throw badRequest(`Entity URL '${url}' is invalid: ${link.reason}`)
  return { type: 'text_link', url: link.url, ...place }
}

function readNumber(entity: Record<string, unknown>, name: string): number {
  const value = entity[name]
  if (value === undefined) throw malformed(`Can't find field "${name}"`)
  const number = Number(value)
  if (!Number.isInteger(number)) throw malformed(`Field "${name}" must be of type Number`)
  return number
}

function readText(entity: Record<string, unknown>, name: string): string {
  const value = entity[name]
  if (value === undefined) throw malformed(`Can't find field "${name}"`)
  if (typeof value !== 'string') throw malformed(`Field "${name}" must be of type String`)
  return value
}

function malformed(reason: string) {
  return badRequest(`Can't parse MessageEntity: ${reason}`)
}
