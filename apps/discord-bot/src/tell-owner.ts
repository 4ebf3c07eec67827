import { type Feed, type Log, type Reader, translatorFor } from '@khabar/core'
import { type Client, type GuildBasedChannel, RESTJSONErrorCodes, Routes } from 'discord.js'
import { targetOf } from './address.ts'
import { escapeText } from './escape-text.ts'
import { missingPermissions } from './missing-permissions.ts'

const maxContent = 2_000

/**
 * Tells of a feed that is paused which permissions it needs: in the channel if one may write there, else whoever set it
 * up. What cannot be told to either is in the log.
 */
export async function tellOwner(
  channelId: string,
  {
    feed,
    reader,
    client,
    log,
    code,
  }: { feed: Feed; reader: Reader; client: Client<true>; log: Log; code: number | string },
): Promise<void> {
  const channel = client.channels.cache.get(channelId)
  const known = channel && !channel.isDMBased() ? channel : null
  const missing = known
    ? await missingPermissions(known, { hasName: feed.alias !== null })
    : usuallyMissing(code)
  const content = escapeText(sayClosed(reader, known, missing), maxContent)
  const body = { content, allowed_mentions: { parse: [] } }
  const say = (id: string) => client.rest.post(Routes.channelMessages(id), { body })
  try {
    const isDirect = missing.length === 0 || missing.some((id) => id !== 'permission-embed-links')
    await say(isDirect ? await directChannel(client, feed.owner) : channelId)
  } catch (error) {
    log.warn(
      { app: 'discord', channel: channelId, reason: String(error) },
      'the owner of a feed could not be told',
    )
  }
}

/** What a channel that we do not see most likely keeps from us: it may belong to another process. */
function usuallyMissing(code: number | string): string[] {
  if (code === RESTJSONErrorCodes.MissingAccess) return ['permission-view']
  return code === RESTJSONErrorCodes.MissingPermissions ? ['permission-send', 'permission-embed-links'] : []
}

function sayClosed(reader: Reader, channel: GuildBasedChannel | null, missing: readonly string[]): string {
  const say = translatorFor(reader.language)
  const place = channel ? `#${channel.name}` : say('feed-unseen')
  // Closed though nothing is missing: a thread that was locked.
  if (missing.length === 0) return say('feed-locked', { place })
  const permissions = new Intl.ListFormat(reader.language).format(missing.map((id) => say(id)))
  return say('feed-closed', { place, permissions })
}

async function directChannel({ rest }: Client<true>, owner: string): Promise<string> {
  // The API's answer, typed by its own documentation.
  const channel = (await rest.post(Routes.userChannels(), {
    body: { recipient_id: targetOf(owner).id },
  })) as { id: string }
  return channel.id
}
