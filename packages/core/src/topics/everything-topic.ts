import type { Topic } from './topic.ts'

/** A term that every story counts as having; like that of a section it begins with a letter that nobody can type. */
export const everythingTerm = '\ue000all'

/** All the news as a topic, for channels that want every story. */
export const everythingTopic: Omit<Topic, 'id'> = {
  key: everythingTerm,
  label: 'all',
  terms: [everythingTerm],
}

/** Whether a topic is all the news. */
export function isEverything({ key }: Pick<Topic, 'key'>): boolean {
  return key === everythingTerm
}
