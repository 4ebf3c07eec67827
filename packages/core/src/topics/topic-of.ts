import { analyse } from '../language/analyse.ts'
import type { Topic } from './topic.ts'

/** The longest topic, in characters: beyond it a "topic" is somebody's essay. */
export const maxTopicLength = 100

/** Marks that pile up on any letter; no word of Hindi has them. */
const piled = /[\u0300-\u036F\u20D0-\u20FF]+/gu
/** What is no part of a word or a number. */
const wordless = /[^\p{L}\p{M}\p{N}\p{Join_Control}'’.,:&+/-]+/gu
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}+]+$/gu

/**
 * A reader's words as a topic; `null` where they hold no word that could be looked for.
 *
 * Its label is the words and nothing else: whoever follows the same topic later is shown it, too.
 */
export function topicOf(words: string): Omit<Topic, 'id'> | null {
  const text = words.normalize('NFC')
  const terms = [...new Set(analyse(text))].sort()
  const label = text.replace(piled, '').replace(wordless, ' ').replace(edges, '')
  return terms.length === 0 ? null : { key: terms.join(' '), label, terms }
}
