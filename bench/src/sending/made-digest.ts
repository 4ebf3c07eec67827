import type { Message } from '@khabar/core'
import { madeText } from '../corpus/made-text.ts'

/** Returns a digest of five stories, a headline of 8 and a summary of 35 words each. */
export function madeDigest(sentences: readonly string[]): Message {
  return {
    kind: 'digest',
    title: 'शाम की खबरें',
    intro: '5 खबरें, 1 स्रोत',
    cards: Array.from({ length: 5 }, (_, index) => ({
      storyId: index,
      headline: madeText(sentences, 8, { seed: 2 * index }).trim(),
      summary: madeText(sentences, 35, { seed: 2 * index + 1 }).trim(),
      meta: 'भोर · 24 नवंबर, 18:30',
      publishedAt: '2026-11-24T13:00:00Z',
      url: `https://bench.invalid/${index}`,
      imageUrl: null,
    })),
    footer: null,
    actions: [],
  }
}
