import { type BotDeps, noticeOf, translatorFor } from '@khabar/core'
import type { Context } from 'grammy'
import { outcomeOf } from './outcome-of.ts'
import { reply } from './reply.ts'
import { languageOffered } from './say.ts'

/** What it means that an answer did not arrive through no fault of ours: there is nobody to be told. */
const unreachable = new Set(['closed', 'doubtful', 'gone', 'moved', 'retry'])

/** Notes that an update could not be answered, and says so where somebody waits for the answer. */
export async function failedUpdate(
  ctx: Context,
  { log }: Pick<BotDeps, 'log'>,
  error: unknown,
): Promise<void> {
  const facts = { app: 'telegram', update: ctx.update.update_id, reason: String(error) }
  const { kind } = outcomeOf(error)
  if (unreachable.has(kind)) {
    log.warn(facts, 'an answer did not reach its chat')
    return
  }
  // Whether it arrived is not known where Telegram or the way to it failed, which is no fault of ours.
  if (kind === 'unknown') log.warn(facts, 'an answer may not have reached its chat')
  else log.error(facts, 'an update failed')
  // The store, which knows the language that was chosen, may be what failed.
  if (ctx.message || ctx.callbackQuery)
    await reply(ctx, noticeOf(translatorFor(languageOffered(ctx))('failed'))).catch(() => undefined)
}
