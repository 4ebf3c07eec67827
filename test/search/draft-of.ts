import { type ArticleDraft, fingerprintOf } from '@khabar/core'

/** An article of which nothing matters but what it is found by. */
export function draftOf(
  sourceId: number,
  itemId: string,
  { terms, publishedAt }: Pick<ArticleDraft, 'terms' | 'publishedAt'>,
): ArticleDraft {
  const article: ArticleDraft['article'] = {
    url: null,
    headline: `खबर ${itemId}`,
    subhead: null,
    dateline: [],
    paragraphs: [],
    byline: null,
    agency: null,
    publisher: null,
    section: null,
    tags: [],
    publishedAt,
    modifiedAt: null,
    images: [],
    language: 'hi',
    truncated: false,
    kind: 'news',
  }
  return {
    sourceId,
    itemId,
    article,
    teaserSets: [],
    summary: { text: '', words: 0, sentences: [], engine: 'extractive', warnings: [] },
    terms,
    fingerprint: fingerprintOf(article),
    words: [],
    publishedAt,
    seenAt: publishedAt,
  }
}
