/** The few words a brief says itself. */
export type BriefWords = {
  readonly counts: (items: number, stories: number) => string
  readonly items: (count: number) => string
  readonly more: (count: number) => string
  readonly rest: string
}

const hindi: BriefWords = {
  counts: (items, stories) => `${hindi.items(items)}, ${stories} विषय`,
  items: (count) => `${count} ${count === 1 ? 'खबर' : 'खबरें'}`,
  more: (count) => `और ${hindi.items(count)}`,
  rest: 'अन्य',
}

const english: BriefWords = {
  counts: (items, stories) => `${english.items(items)}, ${stories} ${stories === 1 ? 'topic' : 'topics'}`,
  items: (count) => `${count} ${count === 1 ? 'story' : 'stories'}`,
  more: (count) => `and ${count} more`,
  rest: 'Other',
}

/** The words of a brief in the reader's language. */
export function briefWords(language: 'hi' | 'en'): BriefWords {
  return language === 'en' ? english : hindi
}
