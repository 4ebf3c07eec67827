import type { Store } from '../store.ts'
import type { Announcement, ChangedStory } from './announcement.ts'
import { judgeChange } from './judge-change.ts'
import { queueForFollowers } from './queue-for-followers.ts'

const storiesAStep = 50

/**
 * Queues every new story, and every major update of one, for those who follow one of its topics and mute none: once a
 * reader even if several topics match. Other changes stay silent.
 *
 * A change counts as looked at only after all its rows are queued: a process that dies in between begins it again.
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
  let afterStoryId = 0
  for (;;) {
    const changed = await store.stories.unannounced({ limit: storiesAStep, afterStoryId })
    for (const each of changed) queued += await announce(each, store, now())
    const last = changed.at(-1)
    if (!last) return queued
    afterStoryId = last.story.id
  }
}

async function announce(changed: ChangedStory, store: Store, now: Temporal.Instant): Promise<number> {
  const { story, isNew, announced } = changed
  const verdict = judgeChange(changed, now)
  if (verdict === 'wait') return 0
  const updates = (announced?.updates ?? 0) + (verdict === 'tell' && !isNew ? 1 : 0)
  const queued =
    verdict === 'tell' ? await queueForFollowers(changed, { update: isNew ? null : updates, store, now }) : 0
  await store.stories.markAnnounced(
    story,
    verdict === 'silent' ? null : announcementOf(changed, { at: now, updates }),
  )
  return queued
}

function announcementOf(
  { story: { headline, summary, sources }, breaking }: ChangedStory,
  { at, updates }: Pick<Announcement, 'at' | 'updates'>,
): Announcement {
  return { headline, summary, sources, breaking, at, updates }
}
