import type { BotDeps, Platform, SendOutcome } from '@khabar/core'
import type { Api } from 'grammy'
import { chatOf } from '../address.ts'
import { withLinksOnly } from '../deep-link.ts'
import { pinDigest } from './pin-digest.ts'
import { tellOwner } from './tell-owner.ts'

export type ChannelDeps = Pick<BotDeps, 'feeds' | 'log'> & {
  readonly api: Api
  /** The bot's own name, for links to it. */
  readonly username: string
}

/**
 * Telegram with channels: `posts` is how it sends where no button may call the bot. Buttons become links to the private
 * chat, the digest of the day is pinned, a channel that threw the bot out has no feed any more, and the owner of one
 * that is closed to it is told, once.
 */
export function withChannels(people: Platform, posts: Platform, deps: ChannelDeps): Platform {
  const { feeds, username } = deps
  const entryAt = async (address: string) =>
    chatOf(address).chatId < 0 ? feeds.at({ platform: people.name, address }) : null
  return {
    ...people,
    async send(address, message, options): Promise<SendOutcome> {
      const entry = await entryAt(address)
      if (!entry) return people.send(address, message, options)
      const outcome = await posts.send(address, withLinksOnly(message, username), options)
      if (outcome.kind === 'sent' && message.kind === 'digest')
        await pinDigest({ address, messageId: outcome.messageId, ...entry, ...deps })
      if (outcome.kind === 'gone') await feeds.end({ platform: people.name, address })
      if (outcome.kind === 'closed')
        await tellOwner(deps.api, { ...entry, ...deps, title: await titleOf(deps.api, address) })
      return outcome
    },
    async edit(address, ids, message, { sent, ...options }) {
      const entry = await entryAt(address)
      const { edit } = entry ? posts : people
      if (!edit) return { kind: 'rejected', reason: 'messages are not edited here' }
      if (!entry) return edit(address, ids, message, { sent, ...options })
      return edit(address, ids, withLinksOnly(message, username), {
        sent: withLinksOnly(sent, username),
        ...options,
      })
    },
  }
}

/** A channel's title; its number where Telegram does not say. */
async function titleOf(api: Api, address: string): Promise<string> {
  try {
    return (await api.getChat(chatOf(address).chatId)).title ?? address
  } catch {
    return address
  }
}
