import {
  type APIMessage,
  type APIMessageInteractionMetadata,
  type APIUser,
  GatewayDispatchEvents,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord.js'
import { textsOf } from '../forms/check-components.ts'
import type { MessageDraft } from '../forms/check-message.ts'
import type { Channel } from './channel.ts'
import { type MentionSource, resolveMentions } from './resolve-mentions.ts'
import { messageIntentOf, timestampOf, type World } from './world.ts'

/** A message and where it is. `object` is replaced, never changed, so what a test was given stays as it was. */
export type StoredMessage = {
  readonly id: string
  readonly channel: Channel
  /** Seen by the person of the interaction alone; in no history, on no gateway. */
  readonly ephemeral: boolean
  object: APIMessage
  deleted: boolean
}

/** Who writes, and as an answer to what. */
export type MessageOrigin = {
  readonly author: APIUser
  readonly byDefault: MentionSource['byDefault']
  readonly webhookId?: string
  readonly interaction?: APIMessageInteractionMetadata
  readonly ephemeral?: boolean
  /** Of the first message in a forum post: the thread's id. */
  readonly id?: string
}

/** Writes a message into a channel and tells the gateway. */
export function postMessage(
  world: World,
  channel: Channel,
  draft: MessageDraft,
  origin: MessageOrigin,
): StoredMessage {
  const repliedTo = channel.messages.get(draft.replyTo ?? '')?.object ?? null
  const ephemeral = origin.ephemeral ?? false
  const object: APIMessage = {
    id: origin.id ?? world.nextId(),
    channel_id: channel.id,
    type: messageTypeOf(origin, repliedTo),
    author: origin.author,
    content: draft.content ?? '',
    timestamp: timestampOf(world),
    edited_timestamp: null,
    tts: draft.tts,
    ...resolveMentions(world, mentionSourceOf(channel, draft, origin, repliedTo)),
    attachments: draft.attachments ?? [],
    embeds: draft.embeds ?? [],
    components: draft.components ?? [],
    pinned: false,
    flags: draft.flags | (ephemeral ? MessageFlags.Ephemeral : 0),
    ...(draft.nonce === undefined ? {} : { nonce: draft.nonce }),
    ...(origin.webhookId === undefined ? {} : { webhook_id: origin.webhookId }),
    ...(origin.interaction === undefined ? {} : interactionFields(world, origin.interaction)),
    ...(repliedTo === null ? {} : replyFields(repliedTo)),
  }
  const stored: StoredMessage = { id: object.id, channel, ephemeral, object, deleted: false }
  channel.messages.set(stored.id, stored)
  announce(world, stored, GatewayDispatchEvents.MessageCreate)
  return stored
}

/** Changes what the draft gives; mentions are worked out anew, a message that was loading is no longer. */
export function editMessage(
  world: World,
  stored: StoredMessage,
  draft: MessageDraft,
  byDefault: MentionSource['byDefault'],
): APIMessage {
  const { object, channel } = stored
  const next = afterEdit(object, draft)
  const origin = { author: object.author, byDefault }
  stored.object = {
    ...object,
    ...next,
    ...resolveMentions(world, mentionSourceOf(channel, { ...draft, ...next }, origin, null)),
    flags: draft.flags & ~MessageFlags.Loading,
    edited_timestamp: ((object.flags ?? 0) & MessageFlags.Loading) === 0 ? timestampOf(world) : null,
  }
  announce(world, stored, GatewayDispatchEvents.MessageUpdate)
  return stored.object
}

/** What a message shows once the draft is applied to it. */
export function afterEdit(
  object: Pick<APIMessage, 'content' | 'embeds' | 'components' | 'attachments'>,
  draft: MessageDraft,
): Required<typeof object> {
  return {
    content: draft.content ?? object.content,
    embeds: draft.embeds ?? object.embeds,
    components: draft.components ?? object.components ?? [],
    attachments: draft.attachments ?? object.attachments,
  }
}

/** Takes a message away and tells the gateway. */
export function deleteMessage(world: World, stored: StoredMessage): void {
  stored.deleted = true
  stored.channel.messages.delete(stored.id)
  announce(world, stored, GatewayDispatchEvents.MessageDelete)
}

/** Tells sessions with the right intents, and waiting tests, what became of a message. */
export function announce(world: World, stored: StoredMessage, event: GatewayDispatchEvents): void {
  const { channel, object } = stored
  const place = {
    channel_id: channel.id,
    ...(channel.guildId === undefined ? {} : { guild_id: channel.guildId }),
  }
  const data =
    event === GatewayDispatchEvents.MessageDelete ? { id: stored.id, ...place } : { ...object, ...place }
  if (!stored.ephemeral) {
    world.dispatch({ event, data, intents: messageIntentOf(channel), guildId: channel.guildId })
  }
  world.changed.notify()
}

function mentionSourceOf(
  channel: Channel,
  draft: Pick<MessageDraft, 'content' | 'components' | 'allowedMentions'>,
  { author, byDefault }: Pick<MessageOrigin, 'author' | 'byDefault'>,
  repliedTo: APIMessage | null,
): MentionSource {
  const text = [draft.content ?? '', ...textsOf(draft.components ?? [])].join('\n')
  const allowed = draft.allowedMentions
  return { channel, text, allowed, byDefault, authorId: author.id, repliedTo: repliedTo?.author ?? null }
}

function messageTypeOf({ interaction }: MessageOrigin, repliedTo: APIMessage | null): MessageType {
  if (interaction !== undefined) return MessageType.ChatInputCommand
  return repliedTo === null ? MessageType.Default : MessageType.Reply
}

function interactionFields(world: World, interaction: APIMessageInteractionMetadata) {
  return {
    interaction_metadata: interaction,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
  }
}

function replyFields(repliedTo: APIMessage) {
  const reference = {
    type: MessageReferenceType.Default,
    message_id: repliedTo.id,
    channel_id: repliedTo.channel_id,
  }
  return { message_reference: reference, referenced_message: repliedTo }
}
