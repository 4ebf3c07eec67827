import type { Edition } from './edition.ts'
import { escapeMarkup } from './escape-markup.ts'
import { httpDate } from './hindi-date.ts'
import type { NewsroomArticle } from './sample-article.ts'
import { teaserText } from './teaser-text.ts'
import { bodyHtml } from './themes/body-html.ts'
import { imageUrl } from './themes/furniture.ts'

/** What the entries of a feed hold: the whole text, or only its beginning. */
export type FeedDepth = 'full' | 'excerpts'

/** Returns an outlet's newest twenty articles as RSS 2.0. */
export function renderFeed(edition: Edition, { depth }: { readonly depth: FeedDepth }): string {
  const { outlet, home } = edition
  const renderItem = depth === 'full' ? renderFullItem : renderExcerptItem
  const newest = edition.articles[0]
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escapeMarkup(outlet.name)}</title>
<atom:link href="${home}${outlet.list}" rel="self" type="application/rss+xml"/>
<link>${home}</link>
<description>${escapeMarkup(outlet.motto)}</description>
<language>hi</language>
${newest ? `<lastBuildDate>${httpDate(newest.publishedAt)}</lastBuildDate>` : ''}
${edition.articles
  .slice(0, 20)
  .map((article) => renderItem(article, edition))
  .join('\n')}
</channel>
</rss>
`
}

function renderFullItem(article: NewsroomArticle, edition: Edition): string {
  return `<item>
<title>${escapeMarkup(article.headline)}</title>
<link>${article.url}</link>
<dc:creator>${cdata(article.byline ?? 'admin')}</dc:creator>
<pubDate>${httpDate(article.publishedAt)}</pubDate>
${[article.section, ...article.tags].map((name) => `<category>${cdata(name)}</category>`).join('\n')}
<guid isPermaLink="false">${edition.home}?p=${article.id}</guid>
<description>${cdata(`<p>${escapeMarkup(teaserText(article, { maxWords: 50 }))}</p>`)}</description>
<content:encoded>${cdata(bodyHtml(article))}</content:encoded>
</item>`
}

function renderExcerptItem(article: NewsroomArticle, edition: Edition): string {
  const image = imageUrl(article, edition)
  const excerpt = `<img src="${image}" alt=""> ${escapeMarkup(teaserText(article, { maxWords: 24 }))}`
  return `<item>
<title>${cdata(article.headline)}</title>
<link>${article.url}</link>
<guid>${article.url}</guid>
<category>${escapeMarkup(article.section)}</category>
<pubDate>${httpDate(article.publishedAt)}</pubDate>
<description>${cdata(excerpt)}</description>
<media:content url="${image}" medium="image" type="image/png"/>
</item>`
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}
