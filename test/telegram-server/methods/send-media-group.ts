import type { MessageDraft } from '../chats/store-message.ts'
import { isRecord } from '../payload/is-record.ts'
import type { Payload } from '../payload/payload.ts'
import { readJson, readString } from '../payload/read-field.ts'
import { badRequest } from '../telegram-error.ts'
import type { World } from '../world.ts'
import type { MethodCall } from './method.ts'
import { readCaption } from './read-content.ts'
import { readPhoto } from './read-photo.ts'
import { sendFromBot } from './send-from-bot.ts'

const maxItems = 10

/** sendMediaGroup, of photos only: gives the messages, which share a `media_group_id`. */
export function sendMediaGroup({ world, payload }: MethodCall): unknown {
  const media = readJson(payload, 'media', 'media')
  if (!Array.isArray(media)) throw badRequest('Expected an Array of InputMedia')
  const items = media.map((item: unknown) => readItem(world, payload, item))
  if (items.length === 0) throw badRequest('There are no messages to send')
  if (items.length > maxItems) throw badRequest('Too many messages to send as an album')
  const album = `album-${world.nextNumber()}`
  const contents = items.map((item) => ({ ...item, media_group_id: album }))
  return sendFromBot(world, payload, contents, { kind: 'photos' })
}

function readItem(world: World, payload: Payload, item: unknown): MessageDraft {
  if (!isRecord(item)) throw malformed('expected an Object')
  const fields = { fields: item, files: payload.files }
  const type = readString(fields, 'type')
  if (type !== 'photo') throw malformed(`type "${type}" is unsupported`)
  return {
    photo: readPhoto(world, fields, 'media', readString(fields, 'media')),
    ...readCaption(world, fields),
  }
}

function malformed(reason: string) {
  return badRequest(`Can't parse InputMedia: ${reason}`)
}
