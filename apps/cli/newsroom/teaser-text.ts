import type { NewsroomArticle } from './sample-article.ts'

/**
 * Returns the dated first paragraph cut off mid-sentence with `...` after at most `maxWords` words, as outlets print it
 * under a related headline. A first paragraph that is short enough stays whole.
 */
export function teaserText(article: NewsroomArticle, { maxWords = 27 } = {}): string {
  const words = datedOpening(article).split(' ')
  if (words.length <= maxWords) return words.join(' ')
  const endsSentence = /[।?!]”?$/u.test(words[maxWords - 1] ?? '')
  return `${words.slice(0, endsSentence ? maxWords - 1 : maxWords).join(' ')}...`
}

/** Returns the first paragraph with its dateline in front: `वियना/तेहरान । …`. */
export function datedOpening({ dateline, paragraphs }: NewsroomArticle): string {
  const opening = paragraphs[0] ?? ''
  return dateline.length === 0 ? opening : `${dateline.join('/')} । ${opening}`
}

/** Returns how an agency signs at the end of a report: `–आईएएनएस`, but `(भाषा)`; `''` without an agency. */
export function signOffOf({ agency }: NewsroomArticle): string {
  if (agency === null) return ''
  return agency === 'भाषा' ? '(भाषा)' : `–${agency}`
}
