import type { Reader } from '../readers/reader.ts'
import type { Card, Message } from './message.ts'

type Picture = Extract<Message, { kind: 'story' }>['picture']

/** What is shown with a story to a reader: nothing where the story lacks it. */
export function pictureOf(
  { imageUrl, url }: Pick<Card, 'imageUrl' | 'url'>,
  pictures: Reader['pictures'],
): Picture {
  if (pictures === 'photo' && imageUrl !== null) return 'photo'
  return pictures === 'preview' && url !== null ? 'preview' : undefined
}
