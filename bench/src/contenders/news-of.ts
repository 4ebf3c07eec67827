import type { Article } from '@khabar/parser'

/** Returns an article of which nothing is known but headline and text; each line of the text is a paragraph. */
export function newsOf(headline: string, text: string, kind: Article['kind'] = 'news'): Article {
  return {
    url: null,
    headline,
    subhead: null,
    dateline: [],
    paragraphs: text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    byline: null,
    agency: null,
    publisher: null,
    section: null,
    tags: [],
    publishedAt: null,
    modifiedAt: null,
    images: [],
    language: 'hi',
    truncated: false,
    kind,
  }
}
