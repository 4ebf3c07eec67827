import type { Update } from 'grammy/types'
import { isRecord } from '../payload/is-record.ts'

/** What an update must wait for its turn behind: other updates of its chat, or of its sender where it has no chat. */
export function laneOf({ update_id: _, ...contents }: Update): string {
  const content: unknown = Object.values(contents)[0]
  if (!isRecord(content)) return ''
  const message = isRecord(content.message) ? content.message : content
  if (isRecord(message.chat)) return `chat ${message.chat.id}`
  return isRecord(content.from) ? `user ${content.from.id}` : ''
}
