import type { BotCommand } from 'grammy/types'
import { openChat } from '../chats/open-chat.ts'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import { countCharacters } from '../text/count-characters.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { readLanguage } from './read-language.ts'

const maxCommands = 100
const maxNameCharacters = 32
const maxDescriptionCharacters = 256

/** setMyCommands: gives true. An empty list takes the commands away. */
export function setMyCommands({ world, payload }: MethodCall): unknown {
  const commands = readCommands(readJson(payload, 'commands', 'commands') ?? [])
  const key = readKey(world, payload)
  if (commands.length === 0) world.commands.delete(key)
  else world.commands.set(key, commands)
  return true
}

/** getMyCommands: gives those of exactly this scope and language. */
export function getMyCommands({ world, payload }: MethodCall): unknown {
  return world.commands.get(readKey(world, payload)) ?? []
}

/** deleteMyCommands: gives true. */
export function deleteMyCommands({ world, payload }: MethodCall): unknown {
  world.commands.delete(readKey(world, payload))
  return true
}

/**
 * Checks a list of commands.
 *
 * @throws TelegramError 400 in Telegram's words
 */
export function readCommands(value: unknown): BotCommand[] {
  if (!Array.isArray(value)) throw badRequest('Expected an Array of BotCommand')
  if (value.length > maxCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH')
  return value.map(readCommand)
}

function readCommand(value: unknown): BotCommand {
  if (!isRecord(value)) throw badRequest("Can't parse BotCommand: expected an Object")
  for (const name of ['command', 'description']) {
    if (value[name] === undefined) throw badRequest(`Can't parse BotCommand: Can't find field "${name}"`)
  }
  const command = String(value.command).trim().replace(/^\//, '')
  const description = String(value.description).trim()
  if (command === '') throw badRequest('Command must be non-empty')
  if (countCharacters(command) > maxNameCharacters) {
    throw badRequest(`Command length must not exceed ${maxNameCharacters}`)
  }
  if (description === '') throw badRequest('Command description must be non-empty')
  if (countCharacters(description) > maxDescriptionCharacters) {
    throw badRequest(`Command description length must not exceed ${maxDescriptionCharacters}`)
  }
  if (!/^[a-z0-9_]+$/.test(command)) throw badRequest('BOT_COMMAND_INVALID')
  return { command, description, ...(value.is_ephemeral === true && { is_ephemeral: true }) }
}

function readKey(world: World, payload: Payload): string {
  const scope = readJson(payload, 'scope', 'BotCommandScope') ?? { type: 'default' }
  return `${readScope(world, scope)} ${readLanguage(payload)}`
}

function readScope(world: World, scope: unknown): string {
  if (!isRecord(scope)) throw malformed('BotCommandScope must be an Object')
  const type = String(scope.type)
  if (['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'].includes(type))
    return type
  if (!['chat', 'chat_administrators', 'chat_member'].includes(type))
    throw malformed('Unsupported type specified')
  const chatId = readString({ fields: scope, files: new Map() }, 'chat_id')
  if (chatId === '') throw malformed('Empty chat_id specified')
  if (type === 'chat_member' && !(Number(scope.user_id) > 0)) throw malformed('Invalid user_id specified')
  const { chat } = openChat(world, chatId, 'read')
  return type === 'chat_member' ? `${type} ${chat.id} ${Number(scope.user_id)}` : `${type} ${chat.id}`
}

function malformed(reason: string) {
  return badRequest(`Can't parse BotCommandScope: ${reason}`)
}
