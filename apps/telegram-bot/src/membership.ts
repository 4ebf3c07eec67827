import { type BotDeps, stoppedByReader } from '@khabar/core'
import type { Context } from 'grammy'
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
