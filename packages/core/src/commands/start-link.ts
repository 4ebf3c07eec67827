import type { Story } from '../stories/story.ts'
import type { Topic } from '../topics/topic.ts'
import type { Enquiry } from './conversation.ts'
import { topicAt } from './screens/first-contact.ts'

/** What a link to the bot (`t.me/khabar_bot?start=t_12`) brings along. */
export type StartLink = { readonly topic: Topic } | { readonly source: string } | { readonly story: Story }

/**
 * What the words after `/start` point to: `t_12` a topic, `s_sport` a section, `o_3` a source, `c_17` a story; `null` for all else, for
 * a link that somebody spoilt is no reason not to greet them.
 */
export async function followStartLink(
  { store }: Pick<Enquiry, 'store'>,
  words: string,
): Promise<StartLink | null> {
  const [, kind, name] = /^([tsoc])_([a-z0-9]{1,20})$/.exec(words) ?? []
  if (kind === undefined || name === undefined) return null
  if (kind === 'o') {
    const source = (await store.sources.list()).find(({ id }) => String(id) === name)
    return source && source.poll.pausedBecause === null ? { source: source.name } : null
  }
  if (kind === 'c') {
    const story = /^\d{1,15}$/.test(name) ? await store.stories.shown(Number(name)) : null
    return story && { story }
  }
  const topic = await topicAt({ store }, `${kind}${name}`)
  return topic && { topic }
}
