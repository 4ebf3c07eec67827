import { createHash, randomUUID } from 'node:crypto'
import { summariseArticle } from '../summarise/summarise-article.ts'
import type { Summary } from '../summarise/summary.ts'
import { acceptAnswer } from './accept-answer.ts'
import { createAsk } from './ask-model.ts'
import { createBreaker } from './breaker.ts'
import { createBudget } from './budget.ts'
import type { ChatServer } from './chat-completion.ts'
import { createGate } from './gate.ts'
import { ModelError } from './model-error.ts'
import { type ModelInput, modelInputOf } from './model-input.ts'
import { defaultLimits, type ModelLimits } from './model-limits.ts'
import { articleText, promptFor, promptVersion } from './model-prompt.ts'
import type { ModelAnswer } from './read-answer.ts'
import type { Summariser } from './summariser.ts'
import { createSummaryCache, type SummaryCache } from './summary-cache.ts'
import { startTimeLimit, type TimeLimit } from './time-limit.ts'

/** What a summariser that asks a model needs. */
export type ModelSummariserOptions = Pick<ChatServer, 'baseUrl' | 'fetch'> & {
  /** The model's name as the server knows it. */
  readonly model: string
  readonly apiKey?: string | null
  readonly now: () => Temporal.Instant
  readonly random?: () => number
  readonly limits?: Partial<ModelLimits>
  readonly cache?: SummaryCache
}

/**
 * A summariser that asks a model over the chat API of OpenAI, Ollama, llama.cpp, vLLM or LM Studio.
 *
 * The model's text is used only where it is Hindi prose within the limit that says nothing but what the article says;
 * its sentences point to those they are drawn from. Else, and on each failure, time limit or used-up budget, the summary
 * is the extractive one, with the reason as a warning (`model: timeout`). What is short or empty is never sent.
 */
export function createModelSummariser({
  baseUrl,
  model,
  apiKey = null,
  fetch,
  now,
  random = Math.random,
  limits: given = {},
  cache = createSummaryCache(),
}: ModelSummariserOptions): Summariser {
  const limits = { ...defaultLimits, ...given }
  const gate = createGate(limits.concurrency)
  const breaker = createBreaker(now)
  const budget = createBudget(limits, now)
  const server = { baseUrl, apiKey, fetch }
  const ask = createAsk({ server, model, budget, now, random })

  const askInTime = async (input: ModelInput, maxWords: number, limit: TimeLimit): Promise<ModelAnswer> => {
    const ended = limit.ended()
    if (ended) throw new ModelError(ended)
    breaker.check()
    try {
      const answer = await ask(promptFor(input, { maxWords, fence: randomUUID() }), limit)
      breaker.note(null)
      return answer
    } catch (error) {
      if (error instanceof ModelError) breaker.note(error)
      throw error
    }
  }

  /** The time limit covers the wait at the gate, so that no article is ever held up longer. */
  const askInTurn = async (input: ModelInput, maxWords: number, signal: AbortSignal | undefined) => {
    const limit = startTimeLimit(limits.timeoutMs, { now, signal })
    try {
      return await gate(() => askInTime(input, maxWords, limit))
    } finally {
      limit.clear()
    }
  }

  const retell = async (input: ModelInput, maxWords: number, signal: AbortSignal | undefined) => {
    const key = keyOf(model, maxWords, input)
    const known = await cached(cache, key, (answer) => acceptAnswer(answer, input, { maxWords }))
    if (known) return known
    const answer = await askInTurn(input, maxWords, signal)
    const summary = acceptAnswer(answer, input, { maxWords })
    await keep(cache, key, answer)
    return summary
  }

  return {
    async summarise(article, { maxWords, signal }) {
      const extract = summariseArticle(article, { maxWords })
      if (extract.text === '') return extract
      try {
        const input = modelInputOf(article, { maxWords, maxInputWords: limits.maxInputWords })
        if (input.isShort || input.sentences.length === 0) return extract
        return await retell(input, maxWords, signal)
      } catch (error) {
        return { ...extract, warnings: [...extract.warnings, warningOf(error)] }
      }
    },
  }
}

function warningOf(error: unknown): string {
  return `model: ${error instanceof ModelError ? error.fault : 'failed'}`
}

function keyOf(model: string, maxWords: number, input: ModelInput): string {
  const asked = JSON.stringify([model, promptVersion, maxWords, articleText(input)])
  return createHash('sha256').update(asked).digest('hex')
}

/** The cached summary; `null` where there is none, or where it or the cache itself is not sound: then the model is asked. */
async function cached(
  cache: SummaryCache,
  key: string,
  accept: (answer: ModelAnswer) => Summary,
): Promise<Summary | null> {
  try {
    const answer = await cache.get(key)
    return answer && accept(answer)
  } catch {
    return null
  }
}

/** A cache that cannot write costs a call next time, and no summary now. */
async function keep(cache: SummaryCache, key: string, answer: ModelAnswer): Promise<void> {
  await cache.set(key, answer).catch(() => undefined)
}
