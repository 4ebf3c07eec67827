import type { User } from 'grammy/types'
import { type ChatState, createChatState } from '../chats/chat-state.ts'
import { memberOf } from '../chats/member-of.ts'
import { type SeenMessage, seenMessage, visibleMessages } from '../chats/seen-message.ts'
import { findMessage, type MessageDraft, quoted } from '../chats/store-message.ts'
import { findEntities } from '../text/find-entities.ts'
import type { World } from '../world.ts'
import { announceBlock } from './change-bot-status.ts'
import { type ChatRef, chatIdOf, stateOf } from './chat-ref.ts'
import { createInlineSide, type InlineSide } from './create-inline-side.ts'
import { type PressedButton, pressButton } from './press-button.ts'
import { receiveMessage } from './receive-message.ts'
import { type MessagePredicate, type WaitOptions, waitForMessage } from './wait-for-message.ts'

/** Where and how a person sends. The chat is their private one with the bot unless said otherwise. */
export type SendOptions = {
  readonly chat?: ChatRef
  readonly replyTo?: { readonly message_id: number }
  /** The topic, in a forum. */
  readonly topic?: { readonly id: number }
}

/** A message someone can point at. */
export type MessageRef = {
  readonly message_id: number
  readonly ephemeral_message_id?: number
  readonly chat: { readonly id: number }
}

/** A person who uses Telegram. Their private chat with the bot has their own number. */
export type Person = InlineSide & {
  readonly id: number
  readonly user: User
  /** Sends a text; the first one in private starts the bot. In a group the person joins by it. */
  readonly send: (text: string, options?: SendOptions) => SeenMessage
  /** Sends whatever else a message may be: a sticker, a voice message, a forwarded post with marked words. */
  readonly sendContent: (content: Partial<MessageDraft>, options?: SendOptions) => SeenMessage
  /** Sends a command that only the bot sees, as apps do with those marked so in its menu. */
  readonly sendEphemeral: (text: string, options: SendOptions & { readonly chat: ChatRef }) => SeenMessage
  /** Changes the text of a message that the person sent. */
  readonly edit: (message: MessageRef, text: string) => void
  /** Sends a text and waits for the first message of the bot after it that fits. */
  readonly ask: (
    text: string,
    options?: SendOptions & WaitOptions & { readonly until?: MessagePredicate },
  ) => Promise<SeenMessage>
  /** Presses an inline button, named by its text or its place, as the message shows it now. */
  readonly press: (message: MessageRef, button: string | number) => PressedButton
  /** Presses a button that may be gone by now, as an old screen shows it. */
  readonly pressData: (message: MessageRef, data: string) => PressedButton
  /** What is visible in the private chat. */
  readonly messages: () => SeenMessage[]
  readonly block: () => void
  readonly unblock: () => void
  /** Deletes the account. */
  readonly deactivate: () => void
}

/** Creates a person and their private chat, which the bot cannot write to before they did. */
export function createPerson(
  world: World,
  user: User,
  options: { messageIds: { next: number }; timeoutMs: number },
): Person {
  const { id, first_name, last_name, username } = user
  const names = { first_name, ...(last_name && { last_name }), ...(username && { username }) }
  const state = createChatState({ id, type: 'private', ...names }, options.messageIds)
  world.users.set(id, user)
  world.chats.set(id, state)

  const enter = (target: ChatState) => {
    if (target !== state) {
      if (!target.members.has(id)) target.members.set(id, memberOf(user, 'member'))
      return
    }
    if (state.isBlocked) throw new Error(`${first_name} has blocked the bot: unblock it first.`)
    state.isStarted = true
  }
  const sendContent = (content: Partial<MessageDraft>, { chat = id, replyTo, topic }: SendOptions = {}) => {
    const target = stateOf(world, chat)
    enter(target)
    const original = replyTo && findMessage(target, replyTo.message_id)?.message
    const stored = receiveMessage(world, target, {
      from: user,
      ...content,
      ...(original && quoted(original)),
      ...(topic && { message_thread_id: topic.id, is_topic_message: true }),
    })
    return seenMessage(stored)
  }
  const send = (text: string, sendOptions?: SendOptions) => {
    const entities = findEntities(text)
    return sendContent({ text, ...(entities.length > 0 && { entities }) }, sendOptions)
  }
  const edit = ({ message_id, chat }: MessageRef, text: string) => {
    const stored = findMessage(stateOf(world, chat), message_id)
    if (!stored) throw new Error(`There is no message ${message_id} in chat ${chat.id} to edit.`)
    stored.earlier.push(stored.message)
    stored.message = { ...stored.message, text, edit_date: Math.floor(world.now() / 1_000) }
    world.updates.push('edited_message', stored.message)
  }
  const setBlocked = (isBlocked: boolean) => {
    if (state.isBlocked === isBlocked) return
    state.isBlocked = isBlocked
    announceBlock(world, state, user)
  }

  return {
    ...createInlineSide(world, user, options),
    id,
    user,
    send,
    sendContent,
    sendEphemeral: (text, sendOptions) =>
      sendContent(
        {
          text,
          entities: findEntities(text),
          ephemeral_message_id: world.nextNumber(),
          receiver_user: world.bot,
        },
        sendOptions,
      ),
    edit,
    ask: (text, { until, timeoutMs = options.timeoutMs, ...sendOptions } = {}) => {
      const { index } = send(text, sendOptions)
      const chat = stateOf(world, chatIdOf(sendOptions.chat ?? id))
      return waitForMessage(world, chat, until, { afterIndex: index, timeoutMs })
    },
    press: (message, button) => pressButton(world, user, { message, button }, options),
    pressData: (message, data) => pressButton(world, user, { message, data }, options),
    messages: () => visibleMessages(state),
    block: () => setBlocked(true),
    unblock: () => setBlocked(false),
    deactivate: () => {
      state.isDeactivated = true
    },
  }
}
