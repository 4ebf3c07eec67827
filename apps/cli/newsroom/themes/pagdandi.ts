import { type Edition, listingUrl, relatedTo, sectionsOf } from '../edition.ts'
import { escapeMarkup } from '../escape-markup.ts'
import { hindiDate, indianIsoDate } from '../hindi-date.ts'
import type { NewsroomArticle } from '../sample-article.ts'
import { teaserText } from '../teaser-text.ts'
import type { Theme } from '../theme.ts'
import { bodyHtml } from './body-html.ts'
import { imageUrl } from './furniture.ts'

/** The look of पगडंडी पोस्ट: the plain block theme of a two-person newsroom. */
export const pagdandiTheme: Theme = {
  renderArticle: (article, edition) =>
    renderDocument(`${article.headline} – ${edition.outlet.name}`, renderPost(article, edition), edition),
  renderListing: (title, articles, edition) =>
    renderDocument(
      `${title} – ${edition.outlet.name}`,
      `<main><h1>${escapeMarkup(title)}</h1>${renderCards(articles)}</main>`,
      edition,
    ),
  renderNotFound: (edition) =>
    renderDocument(
      `रास्ता नहीं मिला – ${edition.outlet.name}`,
      '<main><h1>यह पगडंडी कहीं नहीं जाती</h1><p>जो पन्ना आप खोज रहे हैं, वह यहां नहीं है।</p></main>',
      edition,
    ),
}

function renderDocument(title: string, main: string, edition: Edition): string {
  const menu = sectionsOf(edition).map(
    (name) => `<a href="${listingUrl(edition, 'section', name)}">${escapeMarkup(name)}</a>`,
  )
  return `<!DOCTYPE html>
<html lang="hi-IN">
<head><meta charset="UTF-8"><title>${escapeMarkup(title)}</title>
<meta property="og:site_name" content="${escapeMarkup(edition.outlet.name)}">
<link rel="https://api.w.org/" href="${edition.home}wp-json/"></head>
<body class="wp-site-blocks">
<header class="wp-block-template-part"><a href="${edition.home}">${escapeMarkup(edition.outlet.name)}</a><nav class="wp-block-navigation">${menu.join(' ')}</nav></header>
${main}
<footer class="wp-block-template-part"><p>${escapeMarkup(edition.outlet.motto)}</p></footer>
</body>
</html>
`
}

function renderPost(article: NewsroomArticle, edition: Edition): string {
  return `<main class="wp-block-group">
<h1 class="wp-block-post-title">${escapeMarkup(article.headline)}</h1>
<div class="wp-block-post-author-name">${escapeMarkup(article.byline ?? edition.outlet.name)}</div>
<div class="wp-block-post-date"><time datetime="${indianIsoDate(article.publishedAt)}">${hindiDate(article.publishedAt)}</time></div>
<figure class="wp-block-post-featured-image"><img src="${imageUrl(article, edition)}" alt=""></figure>
<div class="entry-content wp-block-post-content">
${bodyHtml(article)}
</div>
<div class="taxonomy-category wp-block-post-terms"><a href="${listingUrl(edition, 'section', article.section)}" rel="category tag">${escapeMarkup(article.section)}</a></div>
<div class="taxonomy-post_tag wp-block-post-terms">${article.tags
    .map((tag) => `<a href="${listingUrl(edition, 'tag', tag)}" rel="tag">${escapeMarkup(tag)}</a>`)
    .join(', ')}</div>
<aside class="wp-block-query"><h2>इसी राह पर</h2>${renderCards(relatedTo(article, edition, { count: 4 }))}</aside>
</main>`
}

function renderCards(articles: readonly NewsroomArticle[]): string {
  const cards = articles.map(
    (article) =>
      `<li class="wp-block-post"><h3><a href="${article.url}">${escapeMarkup(article.headline)}</a></h3><p>${escapeMarkup(teaserText(article))}</p></li>`,
  )
  return `<ul class="wp-block-post-template">${cards.join('\n')}</ul>`
}
