import { GrammyError } from 'grammy'

/** The words of the refusal a call ends in. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  return (await errorOf(call)).description
}

/** The refusal a call ends in. */
export async function errorOf(call: Promise<unknown>): Promise<GrammyError> {
  const error: unknown = await call.then(
    () => 'an answer',
    (reason: unknown) => reason,
  )
  if (error instanceof GrammyError) return error
  throw new Error(`Expected a refusal, got ${error}`)
}
