import { answerCallbackQuery, answerInlineQuery } from './answer-query.ts'
import { deleteMyCommands, getMyCommands, setMyCommands } from './bot-commands.ts'
import { getProfile, setProfile } from './bot-profile.ts'
import {
  getChat,
  getChatAdministrators,
  getChatMember,
  getChatMemberCount,
  leaveChat,
} from './chat-information.ts'
import { copyMessage, forwardMessage } from './copy-message.ts'
import { deleteMessage, deleteMessages } from './delete-message.ts'
import { editEphemeralMessageText } from './edit-ephemeral-message.ts'
import { editMessageCaption, editMessageReplyMarkup, editMessageText } from './edit-message.ts'
import type { Method } from './method.ts'
import { pinChatMessage, unpinChatMessage } from './pin-message.ts'
import { sendChatAction } from './send-chat-action.ts'
import { sendMediaGroup } from './send-media-group.ts'
import { sendMessage } from './send-message.ts'
import { sendPhoto } from './send-photo.ts'
import { sendRichMessage } from './send-rich-message.ts'
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './updates.ts'

const methods: Readonly<Record<string, Method>> = {
  getMe: ({ world }) => world.bot,
  logOut: () => true,
  close: () => true,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendRichMessage,
  sendMediaGroup,
  sendChatAction,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editEphemeralMessageText,
  deleteMessage,
  deleteMessages,
  pinChatMessage,
  unpinChatMessage,
  copyMessage,
  forwardMessage,
  answerCallbackQuery,
  answerInlineQuery,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName: setProfile('name'),
  getMyName: getProfile('name'),
  setMyDescription: setProfile('description'),
  getMyDescription: getProfile('description'),
  setMyShortDescription: setProfile('short_description'),
  getMyShortDescription: getProfile('short_description'),
  getChat,
  getChatMember,
  getChatAdministrators,
  getChatMemberCount,
  leaveChat,
}

const byLowerName = new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method]))

/** The method of this name, in whatever case; `undefined` where the server knows it not. */
export function findMethod(name: string): Method | undefined {
  return byLowerName.get(name.toLowerCase())
}
