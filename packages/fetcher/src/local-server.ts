import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { createFetcher, type FetcherOptions } from './create-fetcher.ts'
import type { Fetcher } from './fetcher.ts'

/** A web server of a test's own, on 127.0.0.1. */
export type LocalServer = {
  /** `127.0.0.1:port`, as it may be allowed. */
  readonly host: string
  readonly port: number
  url(path: string): string
  /** Creates a fetcher that may reach the server; it is closed with the test. */
  createFetcher(options?: FetcherOptions): Fetcher
}

/** Starts a server for the length of the running test. */
export async function startLocalServer(listener: RequestListener): Promise<LocalServer> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // A TCP server's address is never a pipe's name.
  const host = `127.0.0.1:${port}`
  return {
    host,
    port,
    url: (path) => `http://${host}${path}`,
    createFetcher(options = {}) {
      const fetcher = createFetcher({ allowedPrivateHosts: [host], ...options })
      onTestFinished(fetcher.close)
      return fetcher
    },
  }
}
