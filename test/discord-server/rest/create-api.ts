import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { World } from '../world/world.ts'
import { ApiError, apiError, errorBody } from './api-error.ts'
import type { Call } from './call.ts'
import type { Fault, Faults } from './faults.ts'
import { createRateLimiter, type RateLimitOptions, type RateVerdict, refusalHeaders } from './rate-limits.ts'
import { readBody } from './read-body.ts'
import { createRequest, type RequestBody } from './request.ts'
import type { Route } from './route.ts'

/** The HTTP side: a handler for node:http and the log of what it was asked. */
export type Api = {
  readonly calls: readonly Call[]
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
}

/** An answer ready to be written. */
type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }

const prefix = '/api/v10'

/** Returns the REST API over a world. Faults are met first, then the token is looked at, the limits, the route. */
export function createApi(
  world: World,
  {
    routes,
    token,
    faults,
    rateLimits = {},
  }: { routes: readonly Route[]; token: string; faults: Faults; rateLimits?: RateLimitOptions | undefined },
): Api {
  const calls: Call[] = []
  const limiter = createRateLimiter(rateLimits)

  const answer = (call: Call, body: RequestBody, authorization: string | undefined): Reply => {
    let limits: RateVerdict['headers'] = {}
    try {
      const { route, params } = findRoute(routes, call)
      if (!route.isOpen && authorization !== `Bot ${token}`) throw apiError('unauthorized')
      const { headers, refusal } = limiter({ ...route, major: majorOf(params) })
      if (refusal !== null) return limited(refusal, headers)
      limits = headers
      if (!body.isValid) throw apiError('invalidJson')
      const done = route.handle(world, createRequest(params, new URLSearchParams(call.query), body))
      return { status: done.status ?? (done.body === undefined ? 204 : 200), body: done.body, headers }
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return { status: error.status, body: errorBody(error), headers: limits }
    }
  }

  return {
    calls,
    async handle(request, response) {
      const { pathname, search } = new URL(request.url ?? '/', 'http://discord.test')
      const body = await readBody(request, world.nextId)
      const call = logCall(world, request.method ?? 'GET', { pathname, search, body })
      calls.push(call)
      const fault = faults.take(call.method, call.path, call.body)
      if (fault !== undefined) call.fault = fault.kind
      const reply = await meetFault(fault, () => answer(call, body, request.headers.authorization))
      if (reply === 'never') return
      if (reply === 'drop') {
        response.destroy()
        return
      }
      call.status = reply.status
      writeReply(response, reply)
      world.changed.notify()
    },
  }
}

function logCall(
  world: World,
  method: string,
  { pathname, search, body }: { pathname: string; search: string; body: RequestBody },
): Call {
  const path = pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname
  const decoded = path.split('/').map(decodeSegment).join('/')
  return { at: world.nowMs(), method, path: decoded, query: search.slice(1), body: body.json, status: null }
}

/** `%40original` is `@original`; what cannot be decoded stays as it is and matches nothing. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function findRoute(routes: readonly Route[], { method, path }: Call) {
  const fitting = routes.flatMap((route) => {
    const params = route.matches(path)
    return params === null ? [] : [{ route, params }]
  })
  const found = fitting.find(({ route }) => route.method === method)
  if (found !== undefined) return found
  throw apiError(fitting.length > 0 ? 'methodNotAllowed' : 'notFound')
}

/** The part of a path that has a limit of its own: a channel, or a webhook with its token. */
function majorOf({ channel, id, token }: Readonly<Record<string, string>>): string {
  return channel ?? `${id}/${token}`
}

async function meetFault(fault: Fault | undefined, act: () => Reply): Promise<Reply | 'drop' | 'never'> {
  switch (fault?.kind) {
    case undefined:
      return act()
    case 'status':
      if (fault.accepts) act()
      return { status: fault.code, body: fault.body ?? { code: 0, message: `${fault.code}: injected` } }
    case 'drop-before':
      return 'drop'
    case 'drop-after-accept':
      act()
      return 'drop'
    case 'hang':
      if (fault.accepts !== false) act()
      return 'never'
    case 'delay':
      await wait(fault.ms)
      return act()
    case 'rate-limit':
      return limited({ retryAfter: fault.retryAfter, global: fault.global ?? false }, {})
  }
}

function limited(refusal: { retryAfter: number; global: boolean }, headers: Record<string, string>): Reply {
  const body = {
    message: 'You are being rate limited.',
    retry_after: refusal.retryAfter,
    global: refusal.global,
  }
  return { status: 429, body, headers: { ...headers, ...refusalHeaders(refusal) } }
}

/** Text goes out as a page, like the 502 of a proxy; all else as JSON. */
function writeReply(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  const isPage = typeof body === 'string'
  const contentType = isPage ? 'text/html; charset=utf-8' : 'application/json'
  response
    .writeHead(status, { ...headers, 'Content-Type': contentType })
    .end(isPage ? body : JSON.stringify(body))
}
