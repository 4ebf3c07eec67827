import { type BotDeps, type Feed, type Reader, translatorFor } from '@khabar/core'
import type { Api } from 'grammy'

/** Tells whoever set up the feed of a channel, once, that the bot may no longer post there. What cannot be told is in the log. */
export async function tellOwner(
  api: Api,
  {
    feed,
    reader,
    title,
    feeds,
    log,
  }: Pick<BotDeps, 'feeds' | 'log'> & { feed: Feed; reader: Reader; title: string },
): Promise<void> {
  if (feed.owner === '' || !(await feeds.tellOwner(feed))) return
  try {
    await api.sendMessage(
      Number(feed.owner),
      translatorFor(reader.language)('channel-closed', { place: `“${title}”` }),
    )
  } catch (error) {
    log.warn(
      { app: 'telegram', channel: reader.address, reason: String(error) },
      'the owner of a channel could not be told',
    )
  }
}
