import type { Translate } from '../locales/translator.ts'
import type { Section } from '../sections/section.ts'
import { sectionTerm } from '../sections/section-term.ts'
import type { Topic } from './topic.ts'

/** A section of the news as a topic. */
export function sectionTopic(section: Section): Omit<Topic, 'id'> {
  const term = sectionTerm(section)
  return { key: term, label: section, terms: [term] }
}

/** Whether a topic is a section and not a reader's own words: no words give the letter that section terms begin with. */
export function isSectionTopic({ key }: Pick<Topic, 'key'>): boolean {
  return key.startsWith('\ue000')
}

/** A topic as a reader is told of it: their words, or the section's name in their language. */
export function labelOf(topic: Pick<Topic, 'key' | 'label'>, say: Translate): string {
  return isSectionTopic(topic) ? say(`section-${topic.label}`) : topic.label
}
