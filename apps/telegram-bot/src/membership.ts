import { type BotDeps, stoppedByReader } from '@khabar/core'
import type { Context, Filter } from 'grammy'
import { addressOf } from './address.ts'
import { addressIn } from './reply.ts'

/** Who blocked the bot is not written to until they unblock it; who had stopped by themselves stays stopped. */
export async function noteMembership(ctx: Context, { readers }: BotDeps): Promise<void> {
  const address = addressIn(ctx)
  const status = ctx.myChatMember?.new_chat_member.status
  const reader = address === null ? null : await readers.find({ platform: 'telegram', address })
  if (!reader || !status || reader.inactiveBecause === stoppedByReader) return
  const isOut = status === 'kicked' || status === 'left'
  await readers.update(reader.id, {
    active: !isOut,
    inactiveBecause: isOut ? 'the bot was blocked or removed' : null,
  })
}

/** A group that became a supergroup has another address, and stays the reader that it was. */
export async function noteMigration(
  ctx: Filter<Context, 'message:migrate_to_chat_id'>,
  { readers }: Pick<BotDeps, 'readers'>,
): Promise<void> {
  const address = addressOf({ chatId: ctx.chat.id, threadId: null })
  const reader = await readers.find({ platform: 'telegram', address })
  if (!reader) return
  await readers.move(reader.id, addressOf({ chatId: ctx.message.migrate_to_chat_id, threadId: null }))
}
