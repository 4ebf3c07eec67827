/** Where Telegram messages go: a chat, or one topic of a forum. */
export type TelegramChat = { readonly chatId: number; readonly threadId: number | null }

/** The address as core keeps it: `-1001234`, or `-1001234/7` for a forum topic. */
export function addressOf({ chatId, threadId }: TelegramChat): string {
  return threadId === null ? String(chatId) : `${chatId}/${threadId}`
}

/** The chat behind an address that `addressOf` made. */
export function chatOf(address: string): TelegramChat {
  const [chatId, threadId] = address.split('/')
  return { chatId: Number(chatId), threadId: threadId === undefined ? null : Number(threadId) }
}
