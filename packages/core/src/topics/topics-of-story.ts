import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { labelsIn } from '../search/labels-in.ts'
import { sections } from '../sections/section.ts'
import type { Store } from '../store.ts'
import type { Story } from '../stories/story.ts'
import { termWeightOf } from '../stories/term-weight.ts'
import { resolveTopic } from './resolve-topic.ts'
import { sectionTopic } from './section-topic.ts'
import type { Topic } from './topic.ts'

const mostNames = 4
/** From this weight on a word of a headline is the name of a place, or rare enough to be a name. */
const leastWeight = 0.7

/**
 * What a story is about, as topics to follow or to mute: the names in its headline, the telling words where it has none,
 * then its section. `[]` where nothing is known of it.
 */
export async function topicsOfStory(
  { headline, section }: Pick<Story, 'headline' | 'section'>,
  store: Pick<Store, 'topics' | 'words'>,
): Promise<Topic[]> {
  const known = sections.find((each) => each === section)
  const found = await Promise.all(labelsOf(headline).map((label) => resolveTopic(label, store)))
  const drafts = [...found, known ? sectionTopic(known) : null].filter((topic) => topic !== null)
  const topics = new Map<number, Topic>()
  for (const draft of drafts) {
    const topic = await store.topics.ensure(draft)
    topics.set(topic.id, topic)
  }
  return [...topics.values()]
}

/** The names in a headline as they are usually spelt; where it has none, the words in it that are like one. */
export function labelsOf(headline: string): string[] {
  const terms = [...new Set(analyse(headline))]
  const names = terms.flatMap((term) => nameOf(term) ?? [])
  if (names.length > 0) return [...new Set(names)].slice(0, mostNames)
  const labels = labelsIn([headline])
  return terms
    .filter((term) => /\p{L}/u.test(term) && termWeightOf(term) >= leastWeight)
    .flatMap((term) => labels.get(term) ?? [])
    .slice(0, mostNames)
}
