import type { Platform, SendOutcome } from '@khabar/core'
import type { REST } from 'discord.js'
import {
  type RESTPostAPIChannelMessageJSONBody,
  type RESTPostAPIChannelMessageResult,
  Routes,
} from 'discord.js'
import { targetOf } from './address.ts'
import { outcomeOf } from './outcome-of.ts'
import { type DiscordPart, nonceOf, renderDiscord } from './render.ts'

/** Under Discord's 50 requests a second, with room for answers. */
const bulkPerSecond = 40

/**
 * Discord as core sees it. Every part has a nonce made from the delivery's key, and Discord makes a nonce once:
 * a send whose fate is unknown is safely repeated.
 */
export function createDiscordPlatform(rest: REST): Platform {
  const directChannels = new Map<string, string>()
  return {
    name: 'discord',
    bulkPerSecond,
    isIdempotent: true,
    async send(address, message, { key, signal }): Promise<SendOutcome> {
      try {
        const channelId = await channelOf(address, rest, directChannels)
        const ids: string[] = []
        for (const [index, part] of renderDiscord(message).entries()) {
          const body = bodyOf(part, nonceOf(key, index))
          // The API's answer, typed by its own documentation.
          const sent = (await rest.post(Routes.channelMessages(channelId), {
            body,
            ...(signal ? { signal } : {}),
          })) as RESTPostAPIChannelMessageResult
          ids.push(sent.id)
        }
        return { kind: 'sent', messageId: ids.join(',') }
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

function bodyOf(part: DiscordPart, nonce: string): RESTPostAPIChannelMessageJSONBody {
  const { allowedMentions, content, ...rest } = part
  return {
    ...rest,
    ...(content ? { content } : {}),
    allowed_mentions: { parse: [...allowedMentions.parse] },
    nonce,
    enforce_nonce: true,
  }
}

async function channelOf(address: string, rest: REST, known: Map<string, string>): Promise<string> {
  const { kind, id } = targetOf(address)
  if (kind === 'channel') return id
  const open = known.get(id)
  if (open !== undefined) return open
  // The API's answer, typed by its own documentation.
  const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: id } })) as { id: string }
  known.set(id, channel.id)
  return channel.id
}
