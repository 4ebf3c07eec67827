import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** A server that listens. */
export type Listening = {
  /** Without a slash at the end. */
  readonly url: string
  /** Breaks off what is under way and frees the port. */
  readonly close: () => Promise<void>
}

/** Listens on this machine only; port 0 takes a free one. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { port = 0 }: { readonly port?: number } = {},
): Promise<Listening> {
  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no TCP port.')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}
