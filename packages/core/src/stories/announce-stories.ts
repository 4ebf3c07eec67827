import type { DeliveryDraft } from '../delivery/outbox.ts'
import { followedStoryOf } from '../messages/compose.ts'
import type { Store } from '../store.ts'
import type { Follower, Topic } from '../topics/topic.ts'
import type { Story } from './story.ts'

const storiesAStep = 50
const readersAStep = 500
/** A story that old is no news: its followers find it in their digest. */
const freshHours = 12

/**
 * Queues every new story for those who follow one of its topics, once a reader even if several topics match.
 * A story counts as announced only after all its rows are queued: a process that dies in between begins it again.
 *
 * @returns how many rows were queued.
 */
export async function announceStories({
  store,
  now,
}: {
  store: Store
  now: () => Temporal.Instant
}): Promise<number> {
  let queued = 0
  for (;;) {
    const waiting = await store.stories.unannounced({ limit: storiesAStep })
    for (const { story, terms } of waiting) {
      const topics = isFresh(story, now()) ? await store.topics.matching([...new Set(terms)]) : []
      if (topics.length > 0) queued += await queueForFollowers(story, topics, store, now())
      await store.stories.markAnnounced([story.id])
    }
    if (waiting.length < storiesAStep) return queued
  }
}

async function queueForFollowers(
  story: Story,
  topics: readonly Topic[],
  store: Store,
  now: Temporal.Instant,
): Promise<number> {
  const topicIds = topics.map(({ id }) => id)
  const messageFor = createMessages(story, topics, store, now)
  let afterReaderId = 0
  let queued = 0
  for (;;) {
    const followers = await store.topics.followers(topicIds, { afterReaderId, limit: readersAStep })
    const last = followers.at(-1)
    if (!last) return queued
    const deliveries: DeliveryDraft[] = []
    for (const follower of followers)
      deliveries.push({
        readerId: follower.id,
        key: `story:${story.id}`,
        messageId: await messageFor(follower),
        lane: 'breaking',
        dueAt: now,
      })
    queued += await store.outbox.queue(deliveries)
    afterReaderId = last.id
  }
}

/** Composes one message a cohort (topic, language, zone) and gives its id. */
function createMessages(story: Story, topics: readonly Topic[], store: Store, createdAt: Temporal.Instant) {
  const ids = new Map<string, number>()
  return async ({ topicId, language, timeZone }: Follower): Promise<number> => {
    const key = `story:${story.id}:${topicId}:${language}:${timeZone}`
    const known = ids.get(key)
    if (known !== undefined) return known
    const topic = topics.find(({ id }) => id === topicId)?.label ?? ''
    const body = followedStoryOf(story, { topic, language, timeZone })
    const id = await store.outbox.putMessage({ key, body, storyIds: [story.id], createdAt })
    ids.set(key, id)
    return id
  }
}

function isFresh(story: Story, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(story.firstAt, now.subtract({ hours: freshHours })) >= 0
}
