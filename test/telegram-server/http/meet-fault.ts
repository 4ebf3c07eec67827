import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call, Outcome } from '../calls/call.ts'
import type { MetFault } from '../faults/create-faults.ts'
import type { Fault } from '../faults/fault.ts'
import { tooManyRequests } from '../telegram-error.ts'
import { answer, answerPage } from './answer.ts'
import { outcomeOf } from './run-method.ts'

/** The call a fault meets. */
export type MetCall = {
  readonly call: Call
  readonly response: ServerResponse
  readonly callerGone: AbortSignal
  /** Does what was asked. */
  readonly run: () => Promise<Outcome>
}

/** Answers a call the way its fault wants, and writes down what came of it. */
export async function meetFault({ fault, released }: MetFault, met: MetCall): Promise<void> {
  const { call, response } = met
  switch (fault.kind) {
    case 'status':
      return answerStatus(fault, met)
    case 'retry-after':
      call.outcome = outcomeOf(tooManyRequests(fault.seconds))
      return answer(response, call.outcome)
    case 'drop-before':
      call.outcome = unanswered('the connection was closed before anything was done')
      return void response.socket?.destroy()
    case 'drop-after-accept':
      call.outcome = await met.run()
      return void response.socket?.destroy()
    case 'delay':
      await sleep(fault.ms, undefined, { signal: met.callerGone }).catch(() => undefined)
      return finish(met)
    case 'hang':
      if (fault.accept) call.outcome = await met.run()
      await Promise.race([released, aborted(met.callerGone)])
      return finish(met)
  }
}

async function finish({ call, response, callerGone, run }: MetCall): Promise<void> {
  if (callerGone.aborted) call.outcome ??= unanswered('the caller hung up')
  call.outcome ??= await run()
  answer(response, call.outcome)
}

function answerStatus(fault: Fault & { kind: 'status' }, { call, response }: MetCall): void {
  const description = fault.description ?? defaultDescriptions.get(fault.code) ?? `Error ${fault.code}`
  const parameters = fault.parameters && { parameters: fault.parameters }
  call.outcome = { ok: false, error_code: fault.code, description, ...parameters }
  const body =
    fault.body ?? (fault.code === 502 && fault.description === undefined ? badGatewayPage : undefined)
  if (body === undefined) answer(response, call.outcome)
  else answerPage(response, fault.code, body)
}

function unanswered(reason: string): Outcome {
  return { ok: false, error_code: 0, description: `no answer: ${reason}` }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve())
  })
}

const defaultDescriptions = new Map([
  [401, 'Unauthorized'],
  [403, 'Forbidden: bot was blocked by the user'],
  [404, 'Not Found'],
  [429, 'Too Many Requests: retry after 1'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [503, 'Service Unavailable'],
  [504, 'Gateway Timeout'],
])

const badGatewayPage = `<html>
<head><title>502 Bad Gateway</title></head>
<body>
<center><h1>502 Bad Gateway</h1></center>
<hr><center>nginx</center>
</body>
</html>
`
