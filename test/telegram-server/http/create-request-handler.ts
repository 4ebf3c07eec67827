import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Call } from '../calls/call.ts'
import type { MetFault } from '../faults/create-faults.ts'
import { parsePayload } from '../payload/parse-payload.ts'
import type { Payload } from '../payload/payload.ts'
import { TelegramError } from '../telegram-error.ts'
import type { World } from '../world.ts'
import { answer } from './answer.ts'
import { meetFault } from './meet-fault.ts'
import { parseRoute } from './parse-route.ts'
import { readBody } from './read-body.ts'
import { outcomeOf, runMethod } from './run-method.ts'

/** What the handler needs beside the world. */
export type HandlerOptions = {
  readonly world: World
  readonly token: string
  readonly calls: Call[]
  readonly meet: (method: string, payload: Readonly<Record<string, unknown>>) => MetFault | undefined
}

/**
 * Creates the handler of HTTP requests: route, body, token; then the call is written down; then its fault, or the
 * method itself, answers.
 */
export function createRequestHandler({ world, token, calls, meet }: HandlerOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const callerGone = watchCaller(response)
    try {
      const { method, payload } = await readCall(request, token)
      const fault = meet(method, payload.fields)
      const call: Call = {
        at: world.now(),
        method,
        payload: payload.fields,
        ...(fault && { fault: fault.fault.kind }),
      }
      calls.push(call)
      world.waitingRoom.notify()
      const run = () => runMethod(world, method, payload, callerGone)
      if (fault) await meetFault(fault, { call, response, callerGone, run })
      else {
        call.outcome = await run()
        answer(response, call.outcome)
      }
    } catch (error) {
      answer(response, outcomeOf(error))
    }
    world.waitingRoom.notify()
  }
}

async function readCall(
  request: IncomingMessage,
  token: string,
): Promise<{ method: string; payload: Payload }> {
  const route = parseRoute(request.url ?? '/')
  const body = await readBody(request)
  if (route.token !== token) throw new TelegramError(401, 'Unauthorized')
  const payload = parsePayload(route.query, request.headers['content-type'] ?? '', body)
  return { method: route.method, payload }
}

/** Aborted when the connection closes before the answer is out. */
function watchCaller(response: ServerResponse): AbortSignal {
  const caller = new AbortController()
  response.on('close', () => {
    if (!response.writableFinished) caller.abort()
  })
  return caller.signal
}
