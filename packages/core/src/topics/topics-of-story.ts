import { analyse } from '../language/analyse.ts'
import { nameOf } from '../language/names/name-index.ts'
import { labelsIn } from '../search/labels-in.ts'
import { sections } from '../sections/section.ts'
import { sectionTerm } from '../sections/section-term.ts'
import type { Store } from '../store.ts'
import type { Story } from '../stories/story.ts'
import { termWeightOf } from '../stories/term-weight.ts'
import { resolveTopic } from './resolve-topic.ts'
import { sectionTopic } from './section-topic.ts'
import type { Topic } from './topic.ts'

const mostNames = 4
/** From this weight on a word of a headline is the name of a place, or rare enough to be a name. */
const leastWeight = 0.7
/** Names that say nothing of a story here: nobody wants all the news of them, or none. Ours. */
const tooWide: ReadonlySet<string> = new Set(['भारत', 'भारतीय'])

/**
 * What a story is about, as topics to follow or to mute: the names in its headline, else in its summary, then its
 * sections; where it has neither, the telling words of its headline. `[]` where nothing is known of it.
 */
export async function topicsOfStory(
  story: Pick<Story, 'id' | 'headline' | 'summary'>,
  store: Pick<Store, 'stories' | 'topics' | 'words'>,
): Promise<Topic[]> {
  const terms = (await store.stories.termsOf([story.id])).get(story.id)
  const known = sections.filter((section) => terms?.has(sectionTerm(section)))
  const names = namesOf(story)
  const labels = names.length + known.length > 0 ? names : tellingWordsOf(story.headline)
  const found = await Promise.all(labels.map((label) => resolveTopic(label, store)))
  const drafts = [...found, ...known.map(sectionTopic)].filter((topic) => topic !== null)
  const topics = new Map<number, Topic>()
  for (const draft of drafts) {
    const topic = await store.topics.ensure(draft)
    topics.set(topic.id, topic)
  }
  return [...topics.values()]
}

/** The names in a headline as they are usually spelt; where it has none, those in its summary. */
export function namesOf({ headline, summary }: Pick<Story, 'headline' | 'summary'>): string[] {
  const names = namesIn(headline)
  return (names.length > 0 ? names : namesIn(summary)).slice(0, mostNames)
}

/** Each once, and none that is a word of another: `सुप्रीम कोर्ट`, without `कोर्ट`. */
function namesIn(text: string): string[] {
  const names = [...new Set(analyse(text).flatMap((term) => nameOf(term) ?? []))]
  return names.filter(
    (name) => !tooWide.has(name) && !names.some((other) => other !== name && other.split(' ').includes(name)),
  )
}

/** The words of a headline that are like names. */
export function tellingWordsOf(headline: string): string[] {
  const labels = labelsIn([headline])
  return [...new Set(analyse(headline))]
    .filter((term) => /\p{L}/u.test(term) && termWeightOf(term) >= leastWeight)
    .flatMap((term) => labels.get(term) ?? [])
    .slice(0, mostNames)
}
