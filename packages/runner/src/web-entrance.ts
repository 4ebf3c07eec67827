import { type AddressInfo, isIPv6 } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { BotStartError, type Log, type WebEntrance } from '@khabar/core'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/** Far more than an update of Telegram or an interaction of Discord is long. */
const usualMaxBytes = 1_048_576
/** A request that comes in drop by drop is ended. */
const requestTimeoutMs = 20_000
/** So long requests at hand may go on when the entrance is closed. */
const closingMs = 10_000

/** The entrance of one process. */
export type OpenableWebEntrance = WebEntrance & {
  /** Where it is open (`http://127.0.0.1:8080`); `null`: nothing needs it. */
  url(): string | null
  /** Takes no more requests, and resolves once those at hand are answered. */
  close(): Promise<void>
}

/**
 * The door for what platforms send by HTTP. Its port is opened by the first `on`, and answers `POST` to the paths
 * given and `GET /health`: 200, or 503 with what is wrong. All else is 404, a body that is too long 413.
 *
 * @param options.port 0 takes any that is free.
 * @param options.troubles what is wrong, in words that anybody may read; asked once at a time.
 */
export function createWebEntrance({
  host,
  port,
  log,
  troubles,
  maxBytes = usualMaxBytes,
}: {
  host: string
  port: number
  log: Log
  troubles: () => Promise<readonly string[]>
  maxBytes?: number
}): OpenableWebEntrance {
  const answers = new Map<string, (request: Request) => Promise<Response>>()
  let isClosing = false
  const { fetch } = createApp({ answers, log, troubles, maxBytes, isClosing: () => isClosing })
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    serverOptions: { requestTimeout: requestTimeoutMs },
  })
  let opening: Promise<void> | null = null
  const open = () =>
    new Promise<void>((resolve, reject) => {
      server.once('error', (cause) => reject(cannotOpen({ host, port, cause })))
      server.listen(port, host, () => resolve())
    })
  return {
    on(path, answer) {
      answers.set(path, answer)
      opening ??= open()
      return opening
    },
    url() {
      // Only a server on a pipe has a name for its address.
      const address = server.address() as AddressInfo | null
      return address && `http://${isIPv6(host) ? `[${host}]` : host}:${address.port}`
    },
    close: () =>
      new Promise((resolve) => {
        isClosing = true
        if (!server.listening) return resolve()
        const cut = setTimeout(
          () => 'closeAllConnections' in server && server.closeAllConnections(),
          closingMs,
        )
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
      }),
  }
}

function createApp({
  answers,
  log,
  troubles,
  maxBytes,
  isClosing,
}: {
  answers: ReadonlyMap<string, (request: Request) => Promise<Response>>
  log: Log
  troubles: () => Promise<readonly string[]>
  maxBytes: number
  isClosing: () => boolean
}): Hono {
  const app = new Hono()
  app.use(async (ctx, next) => {
    await next()
    // A connection that is kept would keep the server open.
    if (isClosing()) ctx.header('connection', 'close')
  })
  let asking: Promise<readonly string[]> | null = null
  app.get('/health', async (ctx) => {
    asking ??= troubles().finally(() => {
      asking = null
    })
    const found = await asking
    return found.length === 0
      ? ctx.json({ status: 'ok' })
      : ctx.json({ status: 'trouble', troubles: found }, 503)
  })
  app.post('*', bodyLimit({ maxSize: maxBytes }), async (ctx) => {
    const answer = answers.get(ctx.req.path)
    return answer ? answer(ctx.req.raw) : ctx.notFound()
  })
  app.onError((error, ctx) => {
    if ('getResponse' in error) return error.getResponse()
    log.error({ path: ctx.req.path, reason: String(error) }, 'a request to the web entrance failed')
    return ctx.text('', 500)
  })
  return app
}

function cannotOpen({ host, port, cause }: { host: string; port: number; cause: Error }): BotStartError {
  const reason = 'code' in cause && cause.code === 'EADDRINUSE' ? 'another program has it' : cause.message
  const message = `The port ${port} on ${host} cannot be opened: ${reason}. Choose another with KHABAR_HTTP_PORT (and KHABAR_HTTP_HOST).`
  return new BotStartError('KHABAR_HTTP_PORT', message, { cause })
}
