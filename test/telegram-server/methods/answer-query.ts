import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types'
import { readReplyMarkup } from '../keyboards/read-reply-markup.ts'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readBoolean, readInteger, readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { readCaption, readText } from './read-content.ts'

const maxAnswerCharacters = 200
const maxResults = 50
const maxOffsetBytes = 64

/** answerCallbackQuery: gives true; the person sees the answer. */
export function answerCallbackQuery({ world, payload }: MethodCall): unknown {
  const id = readString(payload, 'callback_query_id')
  if (!world.callbackQueries.has(id)) throw tooOld()
  const text = readString(payload, 'text')
  if (text.length > maxAnswerCharacters) throw badRequest('MESSAGE_TOO_LONG')
  const answer = { text, showAlert: readBoolean(payload, 'show_alert'), url: readString(payload, 'url') }
  world.callbackQueries.set(id, answer)
  world.waitingRoom.notify()
  return true
}

/** answerInlineQuery: gives true; the person sees the results. */
export function answerInlineQuery({ world, payload }: MethodCall): unknown {
  const results = readJson(payload, 'results', 'inline query results')
  if (!Array.isArray(results)) throw badRequest('Expected an Array of inline query results')
  if (results.length > maxResults) throw badRequest('Too many inline query results specified')
  const checked = results.map((result: unknown) => readResult(world, result))
  if (new Set(checked.map(({ id }) => id)).size < checked.length) throw badRequest('RESULT_ID_DUPLICATE')
  const id = readString(payload, 'inline_query_id')
  if (!world.inlineQueries.has(id)) throw tooOld()
  world.inlineQueries.set(id, {
    results: checked,
    nextOffset: readOffset(payload),
    cacheTime: readInteger(payload, 'cache_time', { fallback: 300 }),
    isPersonal: readBoolean(payload, 'is_personal'),
    button: readResultsButton(payload),
  })
  world.waitingRoom.notify()
  return true
}

function readOffset(payload: Payload): string {
  const offset = readString(payload, 'next_offset')
  if (Buffer.byteLength(offset, 'utf8') > maxOffsetBytes) throw badRequest('NEXT_OFFSET_INVALID')
  return offset
}

function readResultsButton(payload: Payload): InlineQueryResultsButton | undefined {
  const button = readJson(payload, 'button', 'inline query results button')
  if (button === undefined) return undefined
  if (!isRecord(button) || typeof button.text !== 'string' || button.text === '')
    throw badRequest("Can't parse InlineQueryResultsButton")
  const parameter = String(button.start_parameter ?? '')
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(parameter)) throw badRequest('START_PARAM_INVALID')
  return { text: button.text, start_parameter: parameter }
}

function readResult(world: World, result: unknown): InlineQueryResult {
  if (!isRecord(result)) throw malformed('Inline query result must be an object')
  const fields = { fields: result, files: new Map() }
  const [type, id] = [readString(fields, 'type'), readString(fields, 'id')]
  if (type === '') throw malformed('Can\'t find field "type"')
  if (id === '' || Buffer.byteLength(id, 'utf8') > 64) throw badRequest('RESULT_ID_INVALID')
  if (type === 'article' && readString(fields, 'title') === '') throw malformed('Can\'t find field "title"')
  readReplyMarkup(result.reply_markup)
  readCaption(world, fields)
  checkContent(world, type, result.input_message_content)
  // Of the shapes of results, only what this server shows has been checked.
  return result as unknown as InlineQueryResult
}

function checkContent(world: World, type: string, content: unknown): void {
  if (!isRecord(content)) {
    if (type === 'article') throw malformed('Can\'t find field "input_message_content"')
    return
  }
  const { message_text: text, ...rest } = content
  readText(world, { fields: { ...rest, text }, files: new Map() })
}

function tooOld() {
  return badRequest('query is too old and response timeout expired or query ID is invalid')
}

function malformed(reason: string) {
  return badRequest(`Can't parse inline query result: ${reason}`)
}
