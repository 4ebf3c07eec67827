import type { PhotoSize } from 'grammy/types'
import type { Payload } from '../payload/payload.ts'
import { badRequest } from '../telegram-error.ts'
import { checkLink } from '../text/check-link.ts'
import type { World } from '../world.ts'

const maxPhotoBytes = 10 * 1024 * 1024
/** This server looks into no picture: all are of one size. */
const size = { width: 1280, height: 720 }

/**
 * The photo a field names: an upload under the field's own name or `attach://…`, an `http(s)` address (taken without
 * a look at it), or the identifier of a file sent before.
 *
 * @throws TelegramError 400 where there is none, it is empty or too large, or the identifier is unknown
 */
export function readPhoto(world: World, payload: Payload, name: string, value: string): PhotoSize[] {
  const upload = payload.files.get(value.startsWith('attach://') ? value.slice('attach://'.length) : name)
  if (upload) return [rememberFile(world, checkUpload(upload.bytes))]
  if (value === '') throw badRequest('there is no photo in the request')
  const known = world.files.get(value)
  if (known) return [photoSize(value, known)]
  if (/^https?:/i.test(value) && 'url' in checkLink(value)) return [rememberFile(world, 0)]
  throw badRequest('Wrong file identifier/HTTP URL specified')
}

function checkUpload(bytes: Buffer): number {
  if (bytes.length === 0) throw badRequest('file must be non-empty')
  if (bytes.length > maxPhotoBytes) {
    throw badRequest(`File is too big for a photo; the maximum size is ${maxPhotoBytes} bytes`)
  }
  return bytes.length
}

function rememberFile(world: World, bytes: number): PhotoSize {
  const id = `photo-${world.nextNumber()}`
  const file = { ...size, size: bytes }
  world.files.set(id, file)
  return photoSize(id, file)
}

function photoSize(id: string, file: { width: number; height: number; size: number }): PhotoSize {
  return {
    file_id: id,
    file_unique_id: `unique-${id}`,
    width: file.width,
    height: file.height,
    ...(file.size > 0 && { file_size: file.size }),
  }
}
