import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Job, Jobs } from './jobs.ts'
import type { Answer, Failure, Request } from './protocol.ts'

const HOST = fileURLToPath(new URL('./host.ts', import.meta.url))

/** What reading one input came to. */
export type Reading<Name extends Job> =
  | { readonly outcome: Jobs[Name]['outcome'] }
  | { readonly failure: Failure }

/** A contender at work in a process of its own. */
export type OpenContender<Name extends Job> = {
  readonly name: string
  /** Does the input at this place once. Never throws for what the contender does. */
  read(index: number): Promise<Reading<Name>>
  /** Milliseconds for each of the inputs at these places; `null` where one fails or the limit is reached. */
  time(indexes: readonly number[], options: { limitMs: number }): Promise<readonly number[] | null>
  /** Largest resident memory of its process so far. */
  peakMb(): Promise<number>
  close(): void
}

/**
 * Starts a contender on a list of inputs; `null` where it is not installed.
 *
 * One that takes longer than `limitMs` for one input is ended and started afresh for the next.
 */
export async function openContender<Name extends Job>(
  job: Name,
  name: string,
  inputs: readonly Jobs[Name]['input'][],
  { limitMs = 10_000 } = {},
): Promise<OpenContender<Name> | null> {
  let child = await start(job, name, inputs)
  if (child === null) return null

  async function ask(request: Request<Name>, limit: number): Promise<Answer<Name>> {
    child ??= await start(job, name, inputs)
    if (child === null) return failed(`${name} could not be started again`)
    child.send(request)
    const answer = await nextAnswer<Name>(child, limit)
    if (answer !== null) return answer
    child.kill('SIGKILL')
    child = null
    return failed(`no answer within ${limit / 1000} s`)
  }

  return {
    name,
    async read(index) {
      const answer = await ask({ kind: 'read', index }, limitMs)
      if (answer.kind === 'outcome') return { outcome: answer.outcome }
      return { failure: failureOf(answer) }
    },
    async time(indexes, options) {
      const answer = await ask({ kind: 'time', indexes }, options.limitMs)
      return answer.kind === 'times' ? answer.milliseconds : null
    },
    async peakMb() {
      const answer = await ask({ kind: 'memory' }, limitMs)
      return answer.kind === 'memory' ? answer.peakMb : Number.NaN
    },
    close: () => child?.kill('SIGKILL'),
  }
}

async function start<Name extends Job>(
  job: Name,
  name: string,
  inputs: readonly Jobs[Name]['input'][],
): Promise<ChildProcess | null> {
  const child = fork(HOST, [job, name], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const first = await nextAnswer<Name>(child, 60_000)
  if (first?.kind === 'ready') {
    child.send({ kind: 'load', inputs } satisfies Request<Name>)
    if ((await nextAnswer<Name>(child, 60_000))?.kind === 'loaded') return child
  }
  child.kill('SIGKILL')
  return null
}

/** The child's next message; `null` when the time is over or the child is gone. */
function nextAnswer<Name extends Job>(child: ChildProcess, limitMs: number): Promise<Answer<Name> | null> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<Name> | null) => {
      clearTimeout(timer)
      child.off('message', settle).off('exit', lost)
      resolve(answer)
    }
    const lost = () => settle(null)
    const timer = setTimeout(lost, limitMs)
    child.once('message', settle).once('exit', lost)
  })
}

function failureOf<Name extends Job>(answer: Answer<Name>): Failure {
  return answer.kind === 'failure'
    ? answer.failure
    : { kind: 'error', name: 'Protocol', message: answer.kind }
}

function failed(message: string): { kind: 'failure'; failure: Failure } {
  return { kind: 'failure', failure: { kind: 'limit', name: 'Limit', message } }
}
