import { openChat } from '../chats/open-chat.ts'
import { readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { MethodCall } from './method.ts'

const actions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
])

/** sendChatAction: gives true. The call log shows what was sent. */
export function sendChatAction({ world, payload }: MethodCall): unknown {
  if (!actions.has(readString(payload, 'action'))) throw badRequest('Wrong parameter action in request')
  openChat(world, readString(payload, 'chat_id'), 'write')
  return true
}
