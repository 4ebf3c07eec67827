import { foldForMatching } from '../language/fold-for-matching.ts'
import type { CompleteWords } from '../search/complete-words.ts'
import { sections } from '../sections/section.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { Topic } from '../topics/topic.ts'
import type { Enquiry } from './conversation.ts'

/** A topic that is being typed behind a command. */
export type TypedTopic = { readonly command: string; readonly text: string }

/** What platforms show at once: Discord's limit. */
const most = 25
/** Discord's limit for one, in UTF-16 units. */
const longest = 100
/** Topics of a reader that are looked through. */
const mostOwn = 1_000

/**
 * What a topic may go on as: sections and words of the news that begin so, in either script; the topics of the day
 * while nothing is typed. To remove one, the reader's own topics.
 */
export async function completeTopic(
  enquiry: Enquiry,
  { command, text }: TypedTopic,
  completeWords: CompleteWords,
): Promise<string[]> {
  const typed = text.normalize('NFC').replace(/\s+/gu, ' ').trimStart()
  const found =
    command === 'unfollow' || command === 'unmute'
      ? await ownTopics(enquiry, command, typed)
      : await newTopics(enquiry, typed, completeWords)
  return [...new Set(found)].filter((topic) => topic.length <= longest).slice(0, most)
}

async function newTopics(enquiry: Enquiry, typed: string, completeWords: CompleteWords): Promise<string[]> {
  if (typed === '') {
    const { popular, rising } = await enquiry.suggest()
    return [...rising.slice(0, 2), ...popular]
  }
  const start = typed.lastIndexOf(' ') + 1
  const options = { now: enquiry.now, limit: most }
  const [wholes, words] = await Promise.all([
    start > 0 ? completeWords(typed, options) : [],
    completeWords(typed.slice(start), options),
  ])
  const ends = words.map((word) => typed.slice(0, start) + word)
  return [...sectionsBeginning(enquiry, typed), ...wholes, ...ends]
}

function sectionsBeginning({ say }: Enquiry, typed: string): string[] {
  const folded = foldForMatching(typed)
  return sections
    .map((section) => say(`section-${section}`))
    .filter((name) => foldForMatching(name).startsWith(folded))
}

async function ownTopics({ store, reader, say }: Enquiry, command: string, typed: string): Promise<string[]> {
  if (!reader) return []
  const topics: readonly Topic[] =
    command === 'unfollow'
      ? await store.topics.followedBy(reader.id, { limit: mostOwn })
      : await store.topics.mutedBy(reader.id, { limit: mostOwn })
  const folded = foldForMatching(typed)
  return topics.map((topic) => labelOf(topic, say)).filter((label) => foldForMatching(label).includes(folded))
}
