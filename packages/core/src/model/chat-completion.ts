import { z } from 'zod'
import { ModelError } from './model-error.ts'

/** Where and how a chat API is called. */
export type ChatServer = {
  /** Base of the API, with its version: `http://localhost:11434/v1`. */
  readonly baseUrl: string
  readonly apiKey: string | null
  readonly fetch: typeof globalThis.fetch
}

/** An answer of 400 tokens is some kilobytes; reasoning beside it may be more. */
const maxBytes = 262_144

const completion = z.object({
  choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })], z.unknown()),
})

/**
 * The content that one call of `POST {base}/chat/completions` gives.
 *
 * @throws {ModelError} for a status other than 2xx, no connection, and what is no completion.
 * @see https://platform.openai.com/docs/api-reference/chat/create
 */
export async function chatCompletion(server: ChatServer, body: string, signal: AbortSignal): Promise<string> {
  const response = await send(server, body, signal)
  if (!response.ok) {
    await response.body?.cancel()
    const retryAfterMs = retryAfterOf(response.headers.get('retry-after'))
    throw new ModelError(`HTTP ${response.status}`, { status: response.status, retryAfterMs })
  }
  const parsed = completion.safeParse(await readJson(response))
  if (!parsed.success) throw new ModelError('malformed answer', { cause: parsed.error })
  return parsed.data.choices[0].message.content
}

/** Redirects are not followed: the article goes to the server that was configured, and nowhere else. */
async function send(
  { baseUrl, apiKey, fetch }: ChatServer,
  body: string,
  signal: AbortSignal,
): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(apiKey === null ? {} : { authorization: `Bearer ${apiKey}` }),
  }
  const url = `${baseUrl.replace(/\/+$/, '')}/chat/completions`
  try {
    return await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
  } catch (cause) {
    throw new ModelError('no connection', { cause })
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await readText(response)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ModelError('malformed answer', { cause })
  }
}

async function readText({ body }: Response): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  try {
    for await (const chunk of body ?? []) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw new ModelError('malformed answer')
      text += decoder.decode(chunk, { stream: true })
    }
  } catch (cause) {
    throw cause instanceof ModelError ? cause : new ModelError('no connection', { cause })
  }
  return text + decoder.decode()
}

/** Seconds of a `Retry-After` header as milliseconds; `null` for a date or none. */
function retryAfterOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : null
}
