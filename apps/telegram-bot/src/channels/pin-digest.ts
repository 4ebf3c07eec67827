import type { BotDeps, Feed, Reader } from '@khabar/core'
import { type Api, GrammyError } from 'grammy'
import { chatOf } from '../address.ts'
import { isMethodUnknown } from '../unknown-methods.ts'

/**
 * Pins the digest of the day in its channel, without a sound, in place of the one that we pinned before; what others
 * pinned stays. Whether the bot may pin is the channel's affair: where it may not, nothing is said.
 */
export async function pinDigest({
  api,
  address,
  messageId,
  feed,
  reader,
  feeds,
  log,
}: Pick<BotDeps, 'feeds' | 'log'> & {
  api: Api
  address: string
  /** Of all its parts, the first one first. */
  messageId: string
  feed: Feed
  reader: Reader
}): Promise<void> {
  const { chatId } = chatOf(address)
  const [id = ''] = messageId.split(',')
  try {
    await api.pinChatMessage(chatId, Number(id), { disable_notification: true })
    await feeds.keepPost(feed, { day: feeds.dayOf(reader).day, id })
    if (feed.post) await api.unpinChatMessage(chatId, Number(feed.post.id))
  } catch (error) {
    // The digest is sent, and that is what counts.
    const isRefused = error instanceof GrammyError && error.error_code === 400
    if (!isRefused && !isMethodUnknown(error))
      log.warn({ app: 'telegram', channel: address, reason: String(error) }, 'a digest could not be pinned')
  }
}
