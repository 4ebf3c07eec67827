import type { Log } from '@khabar/core'
import { type APIMessage, type Client, MessageFlags, Routes } from 'discord.js'
import type { Optionally } from './unknown-routes.ts'

/** What an announcement channel may publish to the channels that follow it. */
const mostAnHour = 10
const hourMs = 3_600_000
/** Enough to find the ten of the last hour again, if others write there, too. */
const mostLookedAt = 100

/**
 * Publishes messages of announcement channels to those who follow these, at most ten an hour and channel: what is beyond
 * that stays where it is. What was published before a restart counts. The message itself is there already, so that no
 * trouble here is the delivery's.
 */
export function createCrosspost({
  client: { rest, user },
  optionally,
  now,
  log,
}: {
  client: Pick<Client<true>, 'rest' | 'user'>
  optionally: Optionally
  now: () => Temporal.Instant
  log: Log
}): (channelId: string, messageId: string) => Promise<void> {
  const published = new Map<string, readonly number[]>()
  const publishedBefore = async (channelId: string): Promise<number[]> => {
    const query = new URLSearchParams({ limit: String(mostLookedAt) })
    // The API's answer, typed by its own documentation.
    const messages = (await rest.get(Routes.channelMessages(channelId), { query })) as APIMessage[]
    return messages
      .filter(({ author, flags = 0 }) => author.id === user.id && (flags & MessageFlags.Crossposted) !== 0)
      .map(({ timestamp }) => Date.parse(timestamp))
  }
  return async (channelId, messageId) => {
    try {
      const at = now().epochMilliseconds
      const known = published.get(channelId) ?? (await optionally(publishedBefore(channelId), []))
      const lately = known.filter((each) => each > at - hourMs)
      published.set(channelId, lately)
      if (lately.length >= mostAnHour) {
        log.info({ app: 'discord', channel: channelId }, 'a message is not published: ten were in this hour')
        return
      }
      published.set(channelId, [...lately, at])
      await optionally(rest.post(Routes.channelMessageCrosspost(channelId, messageId)), null)
    } catch (error) {
      log.warn({ app: 'discord', channel: channelId, reason: String(error) }, 'a message was not published')
    }
  }
}
