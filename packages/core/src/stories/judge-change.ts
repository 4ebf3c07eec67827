import type { ChangedStory } from './announcement.ts'
import { isMajorUpdate } from './is-major-update.ts'

/** A new story that old is no news: its followers find it in their digest. */
const freshHours = 12
/** The same for an update. */
const openHours = 24
/** Between two messages about one story. */
const restMinutes = 30

/**
 * What to do about a changed story: `tell` its followers, only `note` its state as what later changes are held against,
 * leave it `silent`, or `wait` because they were told a moment ago.
 */
export function judgeChange(
  { story, breaking, isNew, announced }: ChangedStory,
  now: Temporal.Instant,
): 'tell' | 'note' | 'silent' | 'wait' {
  const age = now.since(story.firstAt).total('hours')
  if (isNew) return age <= freshHours ? 'tell' : 'note'
  if (!announced) return 'note'
  if (age > openHours || !isMajorUpdate(announced, { ...story, breaking })) return 'silent'
  return now.since(announced.at).total('minutes') < restMinutes ? 'wait' : 'tell'
}
