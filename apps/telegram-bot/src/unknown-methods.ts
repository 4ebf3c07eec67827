import type { Log } from '@khabar/core'
import { GrammyError, type Transformer } from 'grammy'

/** What no bot can do without: that one of these is answered so means something else, such as a wrong token. */
const needed: ReadonlySet<string> = new Set(['getMe', 'getUpdates', 'sendMessage'])
/** How it is said with a code that also stands for much else. */
const inWords =
  /method (?:is )?(?:not (?:found|implemented|supported)|unknown)|(?:unknown|unsupported) method/i

/**
 * Whether the server knows no such method. Telegram's own says so by 404; what is optional is done without then, for
 * there are servers of other makes.
 */
export function isMethodUnknown(error: unknown): boolean {
  return error instanceof GrammyError && isUnknown(error)
}

/** What notes in the log, once, each method that the server turns out not to know; for `api.config.use`. */
export function noteUnknownMethods(log: Log): Transformer {
  const told = new Set<string>()
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal)
    if (!answer.ok && isUnknown(answer) && !needed.has(method) && !told.has(method)) {
      told.add(method)
      log.warn(
        { app: 'telegram', method, reason: answer.description },
        'the Bot API server does not know a method; the bot goes on without it',
      )
    }
    return answer
  }
}

function isUnknown({ error_code: code, description }: { error_code: number; description: string }): boolean {
  return code === 404 || code === 501 || (code === 400 && inWords.test(description))
}
