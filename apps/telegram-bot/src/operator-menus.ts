import type { Log } from '@khabar/core'
import type { Bot } from 'grammy'
import { setOperatorMenu } from './menus.ts'

/**
 * Shows operators their commands: at once where they have written to the bot before, else after their first message.
 *
 * @returns a function that shows them to all who can be shown them now.
 */
export function addOperatorMenus(bot: Bot, operators: ReadonlySet<number>, log: Log): () => Promise<void> {
  const waiting = new Set(operators)
  const show = async (operator: number) => {
    if (await setOperatorMenu(bot.api, operator, log)) waiting.delete(operator)
  }
  bot.use(async (ctx, next) => {
    await next()
    if (ctx.chat && waiting.has(ctx.chat.id)) await show(ctx.chat.id)
  })
  return async () => {
    for (const operator of operators) await show(operator)
  }
}
