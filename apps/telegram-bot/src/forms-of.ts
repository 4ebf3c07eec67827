import type { Message } from '@khabar/core'
import type { Buttons } from './keyboard.ts'
import { renderTelegram, type TelegramPart } from './render.ts'
import { type PhotoPart, renderPhoto } from './render-photo.ts'
import { type RichPart, renderRich } from './render-rich.ts'

/** All the ways in which a message may go out: as one photo or rich message where it has such a form, else as texts. */
export type TelegramForms = {
  readonly texts: readonly TelegramPart[]
  readonly photo: PhotoPart | null
  readonly rich: RichPart | null
}

/** A message in every form that Telegram could take. */
export function formsOf(message: Message, options: { buttons?: Buttons } = {}): TelegramForms {
  return {
    texts: renderTelegram(message, options),
    photo: renderPhoto(message, options),
    rich: renderRich(message, options),
  }
}
