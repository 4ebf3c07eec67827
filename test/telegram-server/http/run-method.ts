import type { Outcome } from '../calls/call.ts'
import { findMethod } from '../methods/method-table.ts'
import type { Payload } from '../payload/payload.ts'
import { TelegramError } from '../telegram-error.ts'
import type { World } from '../world.ts'

/** Runs a method and gives what is to be answered. A fault of this server itself is a 500 with its message. */
export async function runMethod(
  world: World,
  name: string,
  payload: Payload,
  callerGone: AbortSignal,
): Promise<Outcome> {
  const method = findMethod(name)
  if (!method) return outcomeOf(new TelegramError(404, 'Not Found: method not found'))
  try {
    return { ok: true, result: await method({ world, payload, callerGone }) }
  } catch (error) {
    return outcomeOf(error)
  }
}

/** The refusal an error stands for. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof TelegramError)) {
    const description = `Internal Server Error: ${error instanceof Error ? error.message : String(error)}`
    return { ok: false, error_code: 500, description }
  }
  const { code, description, parameters } = error
  return { ok: false, error_code: code, description, ...(parameters && { parameters }) }
}
