import { briefTeasers } from '../brief/brief-teasers.ts'
import type { Translate } from '../locales/translator.ts'
import type { Language } from '../readers/reader.ts'
import type { Story } from '../stories/story.ts'

/** Stories on one subject. */
export type StoryGroup = {
  /** `null` where nothing needs to be said. */
  readonly heading: string | null
  readonly stories: readonly Story[]
}

/**
 * Ranked stories by subject, as a brief groups teasers: the first story leads, then come subjects with several stories
 * under the names they share, by their best story, and the single ones last under `अन्य खबरें`. Where no two stories
 * share a subject, all stay as they are ranked.
 */
export function groupStories(
  stories: readonly Story[],
  { language, say }: { language: Language; say: Translate },
): { groups: readonly StoryGroup[]; subjects: number } {
  const items = stories.map(({ headline, summary, dateline }) => ({
    headline,
    text: summary,
    truncated: false,
    dateline,
  }))
  // The brief's own text is not wanted, and costs nothing where no word of it may be said.
  const subjects = briefTeasers(items, { language, maxWords: 0 }).stories
  const named = subjects.flatMap(({ label, line, teasers }) =>
    teasers.length > 1 && label !== line ? [{ heading: label, members: teasers }] : [],
  )
  if (named.length === 0) return { groups: [{ heading: null, stories }], subjects: subjects.length }
  const taken = new Set(named.flatMap(({ members }) => members))
  const single = [...stories.keys()].filter((index) => !taken.has(index))
  const lead = single.filter((index) => index === 0)
  const others = single.filter((index) => index > 0)
  const bestFirst = named.toSorted((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
  const groups = [
    { heading: null, members: lead },
    ...bestFirst,
    { heading: say('heading-others'), members: others },
  ].filter(({ members }) => members.length > 0)
  return {
    groups: groups.map(({ heading, members }) => ({
      heading,
      stories: members.flatMap((index) => stories[index] ?? []),
    })),
    subjects: subjects.length,
  }
}
