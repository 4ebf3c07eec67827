import { noticeOf } from '../messages/compose.ts'
import type { Action, Message } from '../messages/message.ts'
import type { Story } from '../stories/story.ts'
import { labelOf } from '../topics/section-topic.ts'
import type { FollowKind, Topic } from '../topics/topic.ts'
import { topicsOfStory } from '../topics/topics-of-story.ts'
import type { Enquiry } from './conversation.ts'
import { encodeCommand } from './encode-command.ts'

/** Topics of a reader that are offered to be removed. */
const mostFollowed = 4

/**
 * What a story is about, each topic as a button: to follow it, or to get less of it. For less, the reader's own topics
 * that bring such stories come first, to be removed.
 */
export async function answerOffer(
  enquiry: Enquiry,
  { story: storyId, wish }: { story: number; wish: FollowKind },
): Promise<Message> {
  const { store, say } = enquiry
  const story = await store.stories.shown(storyId)
  if (!story) return noticeOf(say('brief-unknown'))
  const topics = await topicsOfStory(story, store)
  const chosen = await chosenBy(enquiry)
  const isOpen = ({ id }: Topic) => chosen.get(id)?.kind !== wish
  const bringing = wish === 'mute' ? await topicsThatBring(enquiry, story, chosen) : []
  const actions = [
    ...bringing.map((topic) => actionOf(enquiry, 'unfollow', topic)),
    ...topics.filter(isOpen).map((topic) => actionOf(enquiry, wish, topic)),
  ]
  if (actions.length > 0) return noticeOf(say(`offer-${wish}`, { headline: story.headline }), actions)
  return noticeOf(say(topics.length === 0 ? `offer-${wish}-none` : `offer-${wish}-all`))
}

type Chosen = ReadonlyMap<number, { readonly topic: Topic; readonly kind: FollowKind }>

async function chosenBy({ store, reader }: Enquiry): Promise<Chosen> {
  const choices = reader ? await store.topics.choicesOf([reader.id]) : []
  return new Map(choices.map(({ topic, kind }) => [topic.id, { topic, kind }]))
}

/** The reader's topics all of whose terms the story has. */
async function topicsThatBring({ store }: Enquiry, { id }: Story, chosen: Chosen): Promise<Topic[]> {
  const terms = (await store.stories.termsOf([id])).get(id)
  return [...chosen.values()]
    .filter(({ kind, topic }) => kind === 'follow' && topic.terms.every((term) => terms?.has(term)))
    .map(({ topic }) => topic)
    .slice(0, mostFollowed)
}

function actionOf({ say }: Enquiry, name: FollowKind | 'unfollow', topic: Topic): Action {
  return {
    label: say(`action-${name}`, { topic: labelOf(topic, say) }),
    data: encodeCommand({ name, topic: topic.id }),
  }
}
