import type { Language, Message } from '@khabar/core'

/** The platforms whose messages are shown, in this order. */
export const previewPlatforms = ['telegram', 'discord'] as const
export type PreviewPlatform = (typeof previewPlatforms)[number]

/** A message as one reader gets it. */
export type Shown = {
  /** What the reader wrote or pressed before; `null` where it came by itself. */
  readonly asked: string | null
  readonly message: Message
  readonly at: Temporal.Instant
  /** Whether it arrives without a sound. */
  readonly silent: boolean
}

/** One moment on one platform, for a reader of each language. */
export type Scene = {
  readonly platform: PreviewPlatform
  /** `digest`: with the platform it names the picture. */
  readonly name: string
  readonly title: string
  readonly shown: Readonly<Record<Language, Shown>>
}

/** Pictures by their addresses, each as a `data:` address. */
export type PictureData = Pick<ReadonlyMap<string, string>, 'get'>

/** What a message is seen with. */
export type Look = {
  readonly language: Language
  readonly now: Temporal.Instant
  readonly pictures: PictureData
}
