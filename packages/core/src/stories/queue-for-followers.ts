import type { DeliveryDraft } from '../delivery/outbox.ts'
import { followedStoryOf } from '../messages/compose.ts'
import { pictureOf } from '../messages/picture-of.ts'
import { storyDueAt } from '../readers/due-in-quiet.ts'
import type { Store } from '../store.ts'
import { everythingTerm, isEverything } from '../topics/everything-topic.ts'
import { isSectionTopic } from '../topics/section-topic.ts'
import type { Follower, Topic } from '../topics/topic.ts'
import type { ChangedStory } from './announcement.ts'

const readersAStep = 10_000
/** So many rows are one call: an engine with several connections queues the parts of a page side by side. */
const rowsACall = 2_500

type Telling = {
  /** The number of the update; `null` for a new story. */
  readonly update: number | null
  readonly store: Store
  readonly now: Temporal.Instant
}

/**
 * Queues a story for the followers of its topics who mute none of them. A follower of several gets it under the
 * narrowest, for that is queued first: a reader's row for a story and update is unique. In their quiet hours it waits
 * for the end of these, or for their digest.
 *
 * A page of readers at a time, so that memory does not grow with the number of followers.
 *
 * @returns how many rows were new.
 */
export async function queueForFollowers(changed: ChangedStory, telling: Telling): Promise<number> {
  const { follow, mute } = await telling.store.topics.matching([...changed.terms, everythingTerm])
  const unlessMuted = mute.map(({ id }) => id)
  let queued = 0
  for (const topic of follow.toSorted((a, b) => breadthOf(a) - breadthOf(b) || a.id - b.id))
    queued += await queueTopic(topic, { ...telling, changed, unlessMuted })
  return queued
}

/** Less for more words; a section is broader, and all the news the broadest. */
function breadthOf(topic: Topic): number {
  if (isEverything(topic)) return 1
  return isSectionTopic(topic) ? 0 : -topic.terms.length
}

type TopicTelling = Telling & { readonly changed: ChangedStory; readonly unlessMuted: readonly number[] }

async function queueTopic(topic: Topic, telling: TopicTelling): Promise<number> {
  const { store, now, unlessMuted, changed } = telling
  const messageFor = createMessages(topic, telling)
  const key = deliveryKey(telling)
  const pageAfter = (afterReaderId: number) =>
    store.topics.followers(topic.id, { unlessMuted, afterReaderId, limit: readersAStep })
  let queued = 0
  let followers = await pageAfter(0)
  for (let last = followers.at(-1); last; last = followers.at(-1)) {
    const deliveries: DeliveryDraft[] = []
    for (const follower of followers) {
      const dueAt = storyDueAt(follower, { isBreaking: changed.breaking, now })
      if (!dueAt) continue
      const messageId = await messageFor(follower)
      deliveries.push({ readerId: follower.id, key, messageId, lane: 'breaking', dueAt })
    }
    const [next, ...added] = await Promise.all([
      pageAfter(last.id),
      ...partsOf(deliveries).map((part) => store.outbox.queue(part)),
    ])
    queued += added.reduce((sum, rows) => sum + rows, 0)
    followers = next
  }
  return queued
}

function partsOf(deliveries: readonly DeliveryDraft[]): DeliveryDraft[][] {
  return Array.from({ length: Math.ceil(deliveries.length / rowsACall) }, (_, part) =>
    deliveries.slice(part * rowsACall, (part + 1) * rowsACall),
  )
}

/** Composes one message a cohort (language, zone, digits and what is shown with it) and gives its id. */
function createMessages(topic: Topic, telling: TopicTelling) {
  const { changed, store, now: createdAt, update } = telling
  const ids = new Map<string, number>()
  return async ({ language, timeZone, digits, pictures }: Follower): Promise<number> => {
    const picture = pictureOf(changed.story, pictures)
    const cohort = [language, timeZone, digits, picture].join(':')
    const known = ids.get(cohort)
    if (known !== undefined) return known
    const style = { language, timeZone, digits, pictures, isBreaking: changed.breaking }
    const body = followedStoryOf(changed.story, { topic, isUpdate: update !== null, ...style })
    const key = `${deliveryKey(telling)}:${topic.id}:${cohort}`
    const id = await store.outbox.putMessage({ key, body, storyIds: [changed.story.id], createdAt })
    ids.set(cohort, id)
    return id
  }
}

function deliveryKey({ changed: { story }, update }: TopicTelling): string {
  return update === null ? `story:${story.id}` : `story:${story.id}:update-${update}`
}
