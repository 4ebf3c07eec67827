import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { honestAnswer } from './honest-answer.ts'
import type { ChatRequest, ModelCall } from './model-call.ts'
import { applyFault, type ModelFault } from './model-fault.ts'

/** A local model server and what it was asked. */
export type ModelServer = {
  /** Base of its API, version included. */
  readonly baseUrl: string
  /** All calls so far, oldest first. */
  readonly calls: readonly ModelCall[]
  /** Sets what goes wrong from now on: with the next `times` calls, or with all. */
  readonly fail: (fault: ModelFault, options?: { times?: number }) => void
  readonly close: () => Promise<void>
}

/**
 * Starts a server that speaks `POST /v1/chat/completions` as OpenAI, Ollama and their like do, and summarises by copying.
 *
 * @see https://platform.openai.com/docs/api-reference/chat/create
 */
export async function createModelServer(): Promise<ModelServer> {
  const calls: ModelCall[] = []
  let trouble: { fault: ModelFault; left: number } | null = null

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    // The body is what our own client sent: the tests look at it as it is.
    const body = JSON.parse(await text(request)) as ChatRequest
    const call = { path: request.url ?? '', authorization: request.headers.authorization ?? null, body }
    calls.push(call)
    const fault = trouble && trouble.left-- > 0 ? trouble.fault : null
    const content = fault ? applyFault(fault, call, response) : honestAnswer(call)
    if (content !== null) complete(response, body.model, content)
  }

  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/v1/chat/completions') void answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    calls,
    fail(fault, { times = Number.POSITIVE_INFINITY } = {}) {
      trouble = { fault, left: times }
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function complete(response: ServerResponse, model: string, content: string): void {
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion', model, choices: [choice] }))
}
