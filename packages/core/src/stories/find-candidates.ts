import { plainAddressOf } from '../articles/plain-address.ts'
import type { ArticleDraft } from '../articles/stored-article.ts'
import type { Store } from '../store.ts'
import { type StoryCandidate, storyHours } from './judge-candidate.ts'
import { sameEventQuery } from './story-keys.ts'

/** The newest articles that share a piece of text or two names: more are not looked at, however large the store. */
const mostSimilar = 120
/** A longer list of teasers is the day's news, not what belongs to the article. */
const mostLinks = 12

/**
 * The stored articles of the days around a new one that may be of its event, and those to which teasers of its page
 * point. A teaser is evidence, no member: the outlet's own article will come, in full.
 */
export async function findCandidates(
  { fingerprint, publishedAt, teaserSets }: Pick<ArticleDraft, 'fingerprint' | 'publishedAt' | 'teaserSets'>,
  { articles }: Pick<Store, 'articles'>,
): Promise<StoryCandidate[]> {
  const from = publishedAt.subtract({ hours: storyHours })
  const until = publishedAt.add({ hours: storyHours, seconds: 1 })
  const wanted = sameEventQuery(fingerprint)
  const similar = await articles.similar({ wanted, from, until }, { limit: mostSimilar })
  const links = teaserSets
    .filter(({ place, teasers }) => place !== 'sidebar' && teasers.length <= mostLinks)
    .flatMap(({ teasers }) => teasers.flatMap(({ url }) => (url === null ? [] : [plainAddressOf(url)])))
  const linked = await articles.at([...new Set(links)].slice(0, mostLinks), { limit: mostLinks })
  const linkedIds = new Set(linked.map(({ articleId }) => articleId))
  return [
    ...linked.map((article) => ({ ...article, linked: true })),
    ...similar
      .filter(({ articleId }) => !linkedIds.has(articleId))
      .map((article) => ({ ...article, linked: false })),
  ]
}
