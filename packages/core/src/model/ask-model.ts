import { setTimeout as sleep } from 'node:timers/promises'
import type { Budget } from './budget.ts'
import { type ChatServer, chatCompletion } from './chat-completion.ts'
import { ModelError } from './model-error.ts'
import { answerSchema, type ChatMessage } from './model-prompt.ts'
import { type ModelAnswer, readAnswer } from './read-answer.ts'
import type { TimeLimit } from './time-limit.ts'

/** What asking a model needs. */
export type AskDeps = {
  readonly server: ChatServer
  readonly model: string
  readonly budget: Budget
  readonly now: () => Temporal.Instant
  /** 0 to 1, for the wait before the second try. */
  readonly random: () => number
}

/** Asks a model; see {@link createAsk}. */
export type Ask = (messages: readonly ChatMessage[], limit: TimeLimit) => Promise<ModelAnswer>

const maxTokens = 400
const maxJitterMs = 1_000

/**
 * Asks for one answer within a time limit, all tries together.
 *
 * Once more after a jittered wait on 408, 429, 5xx and a lost connection. A server that refuses `response_format` with 400
 * is asked without it, now and from then on. `ask` rejects with a {@link ModelError}.
 */
export function createAsk(deps: AskDeps): Ask {
  const complete = createCompletion(deps)
  return async (messages, limit) => {
    try {
      const content = await complete(messages, limit.signal).catch(async (error: unknown) => {
        await waitForRetry(error, limit, deps)
        return complete(messages, limit.signal)
      })
      const answer = readAnswer(content)
      if (answer === null) throw new ModelError('malformed answer')
      return answer
    } catch (cause) {
      const ended = limit.ended()
      throw ended ? new ModelError(ended, { cause }) : cause
    }
  }
}

type Complete = (messages: readonly ChatMessage[], signal: AbortSignal) => Promise<string>

/** One completion, in the format that the server takes. */
function createCompletion({ server, model, budget }: AskDeps): Complete {
  let isPlain = false
  const call = (messages: readonly ChatMessage[], signal: AbortSignal, format?: typeof responseFormat) => {
    const request = { model, messages, temperature: 0, max_tokens: maxTokens, stream: false }
    budget.spend(messages.reduce((sum, { content }) => sum + content.length, 0))
    return chatCompletion(server, JSON.stringify({ ...request, response_format: format }), signal)
  }
  return async (messages, signal) => {
    if (isPlain) return call(messages, signal)
    try {
      return await call(messages, signal, responseFormat)
    } catch (error) {
      if (!(error instanceof ModelError) || error.status !== 400) throw error
      const content = await call(messages, signal)
      isPlain = true
      return content
    }
  }
}

const responseFormat = {
  type: 'json_schema',
  json_schema: { name: 'summary', strict: true, schema: answerSchema },
}

/** Waits before a second try; throws the error again where one would not help or would come too late. */
async function waitForRetry(
  error: unknown,
  { signal, endsAt }: TimeLimit,
  { now, random }: Pick<AskDeps, 'now' | 'random'>,
): Promise<void> {
  if (signal.aborted || !(error instanceof ModelError) || !isPassing(error)) throw error
  const milliseconds = Math.max(error.retryAfterMs ?? 0, Math.round(random() * maxJitterMs))
  if (Temporal.Instant.compare(now().add({ milliseconds }), endsAt) >= 0) throw error
  await sleep(milliseconds, undefined, { signal })
}

/** Whether the server had trouble that may be over soon. */
function isPassing({ fault, status }: ModelError): boolean {
  if (status === null) return fault === 'no connection'
  return status === 408 || status === 429 || status >= 500
}
