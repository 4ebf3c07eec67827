import type { Article } from '@khabar/parser'
import { analyse } from '../language/analyse.ts'
import { wordsOf } from '../search/words-of.ts'
import { sectionOf } from '../sections/section-of.ts'
import { sectionTerm } from '../sections/section-term.ts'
import { fingerprintOf } from '../stories/fingerprint.ts'
import { storyKeysOf } from '../stories/story-keys.ts'
import type { Summary } from '../summarise/summary.ts'
import type { ArticleDraft } from './stored-article.ts'

/** What an article is found by: its terms, its words, and what its story is known by. All of it is of the analyser. */
export type ArticleIndex = Pick<ArticleDraft, 'terms' | 'fingerprint' | 'words'>

/** What an article with this summary is found by. */
export function indexArticle(article: Article, summary: Pick<Summary, 'text'>): ArticleIndex {
  const terms = termsOf(article, summary)
  const fingerprint = fingerprintOf(article)
  return {
    terms: [...terms, ...sectionTermsOf(article), ...storyKeysOf(fingerprint)],
    fingerprint,
    words: wordsOf(terms, {
      headline: article.headline,
      text: `${summary.text}\n${article.tags.join('\n')}`,
    }),
  }
}

/** What search and stories look at. The headline's terms come twice: they say what the article is about. */
function termsOf(article: Article, summary: Pick<Summary, 'text'>): string[] {
  const parts = [
    article.headline,
    article.headline,
    article.dateline.join(' '),
    summary.text,
    article.tags.join(' '),
  ]
  return analyse(parts.join('\n'))
}

/** By which an article is found as one of its section. */
function sectionTermsOf(article: Article): string[] {
  const section = sectionOf(article)
  return section ? [sectionTerm(section)] : []
}
