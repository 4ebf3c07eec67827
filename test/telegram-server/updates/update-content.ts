import type { CallbackQuery, ChatMemberUpdated, ChosenInlineResult, InlineQuery, Message } from 'grammy/types'

/** What an update of each kind carries; the kinds this server makes. */
export type UpdateContent = {
  readonly message: Message
  readonly edited_message: Message
  readonly channel_post: Message
  readonly edited_channel_post: Message
  readonly callback_query: CallbackQuery
  readonly inline_query: InlineQuery
  readonly chosen_inline_result: ChosenInlineResult
  readonly my_chat_member: ChatMemberUpdated
  readonly chat_member: ChatMemberUpdated
}

/** The name of an update's kind. */
export type UpdateKind = keyof UpdateContent
