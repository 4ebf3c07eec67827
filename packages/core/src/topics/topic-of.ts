import { analyse } from '../language/analyse.ts'
import type { Topic } from './topic.ts'

/** The longest topic, in characters: beyond it a "topic" is somebody's essay. */
export const maxTopicLength = 100

/** A reader's words as a topic; `null` where they hold no word that could be looked for. */
export function topicOf(words: string): Omit<Topic, 'id'> | null {
  const label = words.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const terms = [...new Set(analyse(label))].sort()
  return terms.length === 0 ? null : { key: terms.join(' '), label, terms }
}
