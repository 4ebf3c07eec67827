import { createServer, type IncomingMessage } from 'node:http'
import type { WebEntrance } from '@khabar/core'
import { onTestFinished } from 'vitest'

/** An entrance on a port that is free, until the test ends; `url` once something is answered there. */
export function createEntrance(): WebEntrance & { url(): string | null } {
  const answers = new Map<string, (request: Request) => Promise<Response>>()
  const server = createServer(async (incoming, outgoing) => {
    const answer = incoming.method === 'POST' ? answers.get(pathOf(incoming)) : undefined
    const response = answer
      ? await answer(await requestOf(incoming)).catch(() => new Response(null, { status: 500 }))
      : new Response(null, { status: 404 })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return {
    on(path, answer) {
      answers.set(path, answer)
      if (server.listening) return Promise.resolve()
      return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    },
    url() {
      const address = server.address()
      return typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : null
    },
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return new URL(url, 'http://entrance.test').pathname
}

async function requestOf(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  return new Request(`http://entrance.test${incoming.url}`, {
    method: 'POST',
    headers,
    body: Buffer.concat(chunks),
  })
}
