import type { Agent } from 'undici'
import { binaryTypeOf } from './body/binary-format.ts'
import { readBody } from './body/read-body.ts'
import { createHeaderOf, type HeaderOf } from './headers/header-of.ts'

/** One answer of a server. */
export type Reply = {
  readonly status: number
  readonly headerOf: HeaderOf
  /** The body, decompressed; empty for redirects, errors and what calls itself a picture or archive: those are not read. */
  readonly bytes: Uint8Array
}

type ExchangeOptions = {
  readonly agent: Agent
  readonly headers: Record<string, string>
  readonly maxBytes: number
  readonly signal: AbortSignal
}

/** Sends one GET request and takes in the answer, without following redirects. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<Reply> {
  const { agent, headers, maxBytes, signal } = options
  const path = url.pathname + url.search
  const answer = await agent.request({ origin: url.origin, path, method: 'GET', headers, signal })
  const { statusCode: status, body } = answer
  const headerOf = createHeaderOf(answer.headers)
  if (status < 200 || status > 299 || binaryTypeOf(headerOf('content-type')) !== null) {
    body.on('error', () => {}).destroy()
    return { status, headerOf, bytes: new Uint8Array() }
  }
  const encoding = headerOf('content-encoding')
  return { status, headerOf, bytes: await readBody(body, { encoding, maxBytes, signal }) }
}
