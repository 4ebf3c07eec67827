import type { Topic } from '../topics/topic.ts'
import type { Enquiry } from './conversation.ts'
import { topicAt } from './screens/first-contact.ts'

/** What a link to the bot (`t.me/khabar_bot?start=t_12`) brings along. */
export type StartLink = { readonly topic: Topic } | { readonly source: string }

/**
 * What the words after `/start` point to: `t_12` a topic, `s_sport` a section, `o_3` a source; `null` for all else, for
 * a link that somebody spoilt is no reason not to greet them.
 */
export async function followStartLink(
  { store }: Pick<Enquiry, 'store'>,
  words: string,
): Promise<StartLink | null> {
  const [, kind, name] = /^([tso])_([a-z0-9]{1,20})$/.exec(words) ?? []
  if (kind === undefined || name === undefined) return null
  if (kind === 'o') {
    const source = (await store.sources.list()).find(({ id }) => String(id) === name)
    return source && source.poll.pausedBecause === null ? { source: source.name } : null
  }
  const topic = await topicAt({ store }, `${kind}${name}`)
  return topic && { topic }
}
