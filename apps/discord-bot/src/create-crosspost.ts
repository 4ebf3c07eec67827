import type { Log } from '@khabar/core'
import { type REST, Routes } from 'discord.js'

/** What an announcement channel may publish to the channels that follow it. */
const mostAnHour = 10
const hourMs = 3_600_000

/**
 * Publishes messages of announcement channels to those who follow these, at most ten an hour and channel: what is beyond
 * that stays where it is. The message itself is there already, so that no trouble here is the delivery's.
 */
export function createCrosspost({
  rest,
  now,
  log,
}: {
  rest: REST
  now: () => Temporal.Instant
  log: Log
}): (channelId: string, messageId: string) => Promise<void> {
  const published = new Map<string, readonly number[]>()
  return async (channelId, messageId) => {
    const at = now().epochMilliseconds
    const lately = (published.get(channelId) ?? []).filter((each) => each > at - hourMs)
    if (lately.length >= mostAnHour) {
      log.info({ app: 'discord', channel: channelId }, 'a message is not published: ten were in this hour')
      return
    }
    published.set(channelId, [...lately, at])
    try {
      await rest.post(Routes.channelMessageCrosspost(channelId, messageId))
    } catch (error) {
      log.warn({ app: 'discord', channel: channelId, reason: String(error) }, 'a message was not published')
    }
  }
}
