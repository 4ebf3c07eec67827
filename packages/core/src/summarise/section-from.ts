import type { ArticleSentence } from './article-sentences.ts'

/**
 * The whole sentences from a place up to the next crosshead or caption; of whole sentences it is seen by its missing index.
 */
export function sectionFrom(sentences: readonly ArticleSentence[], start: number): ArticleSentence[] {
  const isBehindHead = ({ index }: ArticleSentence, at: number) =>
    at > start && index - (sentences[at - 1]?.index ?? index) > 1
  const end = sentences.findIndex(isBehindHead)
  return sentences.slice(start, end < 0 ? sentences.length : end)
}
