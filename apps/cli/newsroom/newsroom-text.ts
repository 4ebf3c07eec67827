import { type Edition, neighboursOf, relatedTo } from './edition.ts'
import { loadArticles } from './load-articles.ts'
import { homeOf, outlets } from './outlets.ts'
import type { NewsroomArticle } from './sample-article.ts'
import { datedOpening, signOffOf, teaserText } from './teaser-text.ts'
import { PLUGIN_LINE } from './themes/furniture.ts'

/**
 * Returns the text of an article's page as it comes from a copied page: headline, dated paragraphs, sign-off, up to twelve related
 * headlines with teasers, `admin`, Read Previous and Read Next with their headlines, a plug-in's line.
 *
 * @throws RangeError where no article has this slug
 */
export function newsroomText(slug: string, { now = () => Temporal.Now.instant() } = {}): string {
  const origin = 'http://127.0.0.1'
  const articles = loadArticles({ clock: now(), origin })
  const article = articles.find((other) => other.slug === slug)
  const outlet = outlets.find(({ key }) => key === article?.outlet)
  if (!article || !outlet) throw new RangeError(`The sample newsroom has no article "${slug}".`)
  const own = articles.filter((other) => other.outlet === outlet.key)
  return pageText(article, { outlet, home: homeOf(outlet, origin), articles: own })
}

function pageText(article: NewsroomArticle, edition: Edition): string {
  const { previous, next } = neighboursOf(article, edition)
  const related = relatedTo(article, edition, { count: 12 })
  const blocks = [
    article.headline,
    datedOpening(article),
    ...article.paragraphs.slice(1),
    signOffOf(article),
    ...related.flatMap((other) => [other.headline, teaserText(other)]),
    'admin',
    ...(previous ? ['Read Previous', previous.headline] : []),
    ...(next ? ['Read Next', next.headline] : []),
    PLUGIN_LINE,
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}
