import { type Api, GrammyError } from 'grammy'
import type { ChatMember } from 'grammy/types'
import { isMethodUnknown } from '../unknown-methods.ts'

/** A channel of Telegram that may get news. */
export type Channel = {
  readonly id: number
  /** As people are told of it: `“मोहल्ला समाचार”`. */
  readonly place: string
  /** As people write it: `@mohalla`, or its number. */
  readonly handle: string
}

/** Why a channel is not found for somebody: the id of what they are told. */
export type ChannelRefusal = 'channel-cannot-post' | 'channel-not-yours' | 'channel-unknown'

type Found = { readonly channel: Channel } | { readonly refusal: ChannelRefusal; readonly place: string }

/**
 * The channel with a number or `@name`, for somebody who may post there and where the bot may, too: Telegram is asked
 * each time, for rights come and go.
 *
 * @see https://core.telegram.org/bots/api#getchatmember
 */
export async function findChannel(
  api: Api,
  wanted: number | string,
  { userId, botId }: { userId: number; botId: number },
): Promise<Found> {
  const chat = await unlessRefused(api.getChat(wanted))
  if (chat?.type !== 'channel') return { refusal: 'channel-unknown', place: String(wanted) }
  const { id, title, username } = chat
  const place = `“${title}”`
  const user = await unlessRefused(api.getChatMember(id, userId))
  // The title of a private channel is told to nobody who is not known to post there.
  const shown = username === undefined && !mayPost(user) ? String(wanted) : place
  const bot = await unlessRefused(api.getChatMember(id, botId))
  if (!mayPost(bot)) return { refusal: 'channel-cannot-post', place: shown }
  if (!mayPost(user)) return { refusal: 'channel-not-yours', place: shown }
  return { channel: { id, place, handle: username === undefined ? String(id) : `@${username}` } }
}

/** Whether somebody may post in a channel: its owner, and administrators with that right. */
export function mayPost(member: ChatMember | null): boolean {
  return (
    member?.status === 'creator' || (member?.status === 'administrator' && member.can_post_messages === true)
  )
}

/** What Telegram answers; `null` where it says no, for then there is nothing to see for us. */
async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    const isRefused = error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403)
    if (!isRefused && !isMethodUnknown(error)) throw error
    return null
  }
}
