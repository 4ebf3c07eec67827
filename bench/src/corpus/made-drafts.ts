import { type ArticleDraft, fingerprintOf, storyKeysOf, wordsOf } from '@khabar/core'
import { newsOf } from '../contenders/news-of.ts'
import { stemsOf } from '../score/tokens.ts'
import { madeText } from './made-text.ts'

/** When the first made article is published; each further one comes a minute later. */
export const madeSince = Temporal.Instant.from('2026-11-01T00:00:00Z')

/** Returns an article as the store takes it: headline, 200 words and a summary joined from the given sentences. */
export function madeDraft(sentences: readonly string[], index: number, sourceId: number): ArticleDraft {
  const headline = madeText(sentences, 8, { seed: 3 * index }).trim()
  const summary = madeText(sentences, 45, { seed: 3 * index + 1 }).trim()
  const publishedAt = madeSince.add({ minutes: index })
  const terms = stemsOf(`${headline} ${summary}`).filter((stem) => stem.length > 2)
  const text = madeText(sentences, 200, { seed: 3 * index + 2 })
  const fingerprint = fingerprintOf({ headline, dateline: [], paragraphs: [text] })
  return {
    sourceId,
    itemId: `made-${index}`,
    article: { ...newsOf(headline, text), publishedAt },
    teaserSets: [],
    summary: { text: summary, words: 45, sentences: [], engine: 'extractive', warnings: [] },
    terms: [...terms, ...storyKeysOf(fingerprint)],
    fingerprint,
    words: wordsOf(terms, { headline, text: summary }),
    publishedAt,
    seenAt: publishedAt,
  }
}
