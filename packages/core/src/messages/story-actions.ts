import { encodeCommand } from '../commands/encode-command.ts'
import type { Translate } from '../locales/translator.ts'
import type { Story } from '../stories/story.ts'
import type { Action } from './message.ts'

/** What can be done with a story that is a message of its own: read it, what stands beside it, more of it, less of it. */
export function storyActions({ id, url }: Pick<Story, 'id' | 'url'>, say: Translate): Action[] {
  return [
    ...(url === null ? [] : [{ label: say('action-read'), url }]),
    { label: say('action-related'), data: encodeCommand({ name: 'brief', story: id }) },
    { label: say('action-more-like'), data: encodeCommand({ name: 'offer', story: id, wish: 'follow' }) },
    { label: say('action-less-like'), data: encodeCommand({ name: 'offer', story: id, wish: 'mute' }) },
  ]
}
