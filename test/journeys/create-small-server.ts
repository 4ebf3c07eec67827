import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

type Fields = Readonly<Record<string, unknown>>
type Sent = Fields & { readonly chat_id: number; readonly text: string }

/** What each method takes, by its type in JSON; all else is refused. */
const parameters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answerCallbackQuery: { callback_query_id: 'string', show_alert: 'boolean', text: 'string', url: 'string' },
  editMessageText: {
    chat_id: 'number',
    entities: 'object',
    link_preview_options: 'object',
    message_id: 'number',
    reply_markup: 'object',
    text: 'string',
  },
  getMe: {},
  getUpdates: { allowed_updates: 'object', limit: 'number', offset: 'number', timeout: 'number' },
  sendMessage: {
    chat_id: 'number',
    disable_notification: 'boolean',
    entities: 'object',
    link_preview_options: 'object',
    message_thread_id: 'number',
    reply_markup: 'object',
    text: 'string',
  },
}

/**
 * A Bot API server of another make: it knows five methods, refuses what it does not know, waits for nothing, and leaves
 * out all that its documentation calls optional.
 */
export async function createSmallServer({
  unknownCode = 404,
  unknownText,
}: {
  unknownCode?: number
  /** What it answers to methods that it does not know, where that is no JSON. */
  unknownText?: string
} = {}) {
  const token = '7000009:small-server-token'
  const waiting: Fields[] = []
  const calls: { readonly method: string; readonly fields: Fields; readonly ok: boolean }[] = []
  let updateId = 100

  function result(method: string, fields: Fields): unknown {
    const { chat_id, text, offset } = fields
    if (method === 'getMe') return { id: 7_000_009, is_bot: true, first_name: 'खबर' }
    if (method === 'getUpdates') return waiting.filter(({ update_id }) => Number(update_id) >= Number(offset))
    if (method === 'answerCallbackQuery') return true
    return { message_id: calls.length + 1, date: 1, chat: { id: chat_id, type: 'private' }, text }
  }
  function answer(method: string, fields: Fields): { code: number; body: Fields } {
    const known = parameters[method]
    const isFit = Object.entries(fields).every(([name, value]) => known?.[name] === typeof value)
    const ok = known !== undefined && isFit
    if (method !== 'getUpdates' || !ok) calls.push({ method, fields, ok })
    if (ok) return { code: 200, body: { ok, result: result(method, fields) } }
    const error_code = known ? 400 : unknownCode
    return {
      code: error_code,
      body: { ok, error_code, description: known ? 'Bad Request' : 'method not found' },
    }
  }

  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const [, method = ''] = /^\/bot7000009:small-server-token\/(\w+)$/.exec(request.url ?? '') ?? []
      const { code, body } = answer(method, text === '' ? {} : JSON.parse(text))
      const isText = unknownText !== undefined && !parameters[method]
      response.writeHead(code).end(isText ? unknownText : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections()))
  // An address of TCP, for it listens on one.
  const { port } = server.address() as AddressInfo
  return {
    token,
    url: `http://127.0.0.1:${port}`,
    calls,
    push: (content: Fields) => void waiting.push({ update_id: ++updateId, ...content }),
    /** The messages of a chat that were taken. */
    sentTo: (chatId: number): readonly Sent[] =>
      calls.flatMap(({ method, fields, ok }) =>
        // `parameters` has seen to their types.
        method === 'sendMessage' && ok && fields.chat_id === chatId ? [fields as Sent] : [],
      ),
  }
}
