import type { DigestEdition, Reader } from '../readers/reader.ts'
import type { Store } from '../store.ts'
import { isSectionTopic } from '../topics/section-topic.ts'
import type { Topic, TopicChoice } from '../topics/topic.ts'

/** What a reader's follows and mutes mean for the stories at hand: the same for all readers with the same `key`. */
export type Taste = {
  readonly key: string
  /** Stories on topics that they follow. */
  readonly followed: ReadonlySet<number>
  readonly muted: ReadonlySet<number>
  /** The stories that their digest is made of; `null`: all. */
  readonly edition: ReadonlySet<number> | null
}

/** Whom a digest is for. */
export type DigestReader = Pick<Reader, 'id' | 'digestEdition'>

/** The part of a store that tastes are read from. */
export type TasteStore = {
  readonly topics: Pick<Store['topics'], 'choicesOf'>
  readonly stories: Pick<Store['stories'], 'termsOf'>
}

type StoriesOn = (topic: Topic) => ReadonlySet<number>

/**
 * Gives the tastes of readers, a page of them at a time: their follows are read in one query, and only topics that a
 * story is on tell them apart. Whoever wants what they follow and follows nothing gets the general edition.
 */
export function createTastes(store: TasteStore, storyIds: readonly number[]) {
  const search = createTopicSearch(store, storyIds)
  return async (readers: readonly DigestReader[]): Promise<(reader: DigestReader) => Taste> => {
    const choices = await store.topics.choicesOf(readers.map(({ id }) => id))
    const storiesOn = choices.length > 0 ? await search() : () => none
    const choicesOf = Map.groupBy(choices, ({ readerId }) => readerId)
    const tastes = new Map<string, Taste>()
    return (reader) => {
      const own = choicesOf.get(reader.id) ?? []
      const edition = editionOf(own, reader.digestEdition)
      const matching = own.filter(({ topic }) => storiesOn(topic).size > 0)
      const key = [edition, ...matching.map(({ kind, topic }) => `${kind}${topic.id}`).sort()].join(' ')
      const taste = tastes.get(key) ?? tasteOf(matching, { key, edition, storiesOn })
      tastes.set(key, taste)
      return taste
    }
  }
}

const none: ReadonlySet<number> = new Set()

function editionOf(choices: readonly TopicChoice[], edition: DigestEdition): DigestEdition {
  return choices.some((choice) => belongs(choice, edition)) ? edition : 'all'
}

function tasteOf(
  choices: readonly TopicChoice[],
  { key, edition, storiesOn }: { key: string; edition: DigestEdition; storiesOn: StoriesOn },
): Taste {
  const on = (chosen: readonly TopicChoice[]) => new Set(chosen.flatMap(({ topic }) => [...storiesOn(topic)]))
  return {
    key,
    followed: on(choices.filter(({ kind }) => kind === 'follow')),
    muted: on(choices.filter(({ kind }) => kind === 'mute')),
    edition: edition === 'all' ? null : on(choices.filter((choice) => belongs(choice, edition))),
  }
}

/** Whether a follow decides what an edition is made of. */
function belongs({ kind, topic }: TopicChoice, edition: DigestEdition): boolean {
  return kind === 'follow' && (edition === 'followed' || isSectionTopic(topic))
}

/** Finds the stories that a topic's terms are all in. Their terms are read where somebody follows anything at all. */
function createTopicSearch(store: TasteStore, storyIds: readonly number[]): () => Promise<StoriesOn> {
  const known = new Map<number, ReadonlySet<number>>()
  let termsOf: Map<number, ReadonlySet<string>> | null = null
  return async () => {
    termsOf ??= await store.stories.termsOf(storyIds)
    const held = [...termsOf]
    return ({ id, terms }) => {
      const found =
        known.get(id) ??
        new Set(held.filter(([, own]) => terms.every((term) => own.has(term))).map(([storyId]) => storyId))
      known.set(id, found.size === 0 ? none : found)
      return found
    }
  }
}
