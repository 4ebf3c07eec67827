import type { MessageEntity } from 'grammy/types'

/** A text as Telegram keeps it: no mark-up, and entities with UTF-16 offsets. */
export type FormattedText = { readonly text: string; readonly entities: readonly MessageEntity[] }
